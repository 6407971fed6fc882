import { Jobs } from '@app/jobs';
import type { Clock } from '@app/kernel';
import { Changes, CLOCK, TenantDatabase } from '@app/tenancy';
import { Inject, Injectable } from '@nestjs/common';
import { type KeptReport, KeptReportsRepository } from '../data/kept-reports.repository.js';
import { BASIS } from '../domain/basis.js';
import { type CampaignReport, campaignReport } from '../domain/campaign/campaign-report.js';
import { isFiltered, type ReportFilter } from '../domain/report-filter.js';
import { FiguresService } from './figures.service.js';

export interface ReportNow {
  readonly report: CampaignReport;
  readonly revision: number;
  readonly computedAt: Date;
  /** False while a change is on its way into the report. */
  readonly isCurrent: boolean;
}

/** The report of a campaign. The unfiltered one is kept with a revision, and refreshed by one coalesced job. */
@Injectable()
export class CampaignReports {
  constructor(
    private readonly figures: FiguresService,
    private readonly kept: KeptReportsRepository,
    private readonly jobs: Jobs,
    private readonly database: TenantDatabase,
    private readonly changes: Changes,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @param filter when there is one, the report is worked out now, from what is kept of each submission */
  async read(campaignId: string, filter: ReportFilter = {}): Promise<ReportNow> {
    const kept = await this.kept.find(campaignId, BASIS);
    if (!isFiltered(filter) && kept?.content && kept.computedAt) return nowOf(kept, kept.content, kept.computedAt);
    const report = await this.compute(campaignId, filter);
    return { report, revision: kept?.revision ?? 0, computedAt: this.clock.now(), isCurrent: true };
  }

  async compute(campaignId: string, filter: ReportFilter = {}): Promise<CampaignReport> {
    return campaignReport(await this.figures.of(campaignId, filter));
  }

  /** Something changed: the report is refreshed by a job, one for however many changes wait. */
  async changed(campaignId: string): Promise<void> {
    await this.kept.want(campaignId, BASIS);
    const job: RefreshJob = { tenantId: this.database.tenantId, campaignId };
    await this.jobs.enqueue('reports.refresh', job, { key: campaignId });
  }

  /**
   * To be called in a transaction of its own before `refresh`. Whoever notes a change while a job waits leaves none of its own; when that job
   * begins before the change has committed it must wait for it, or nobody would ever take it in.
   */
  awaitChanges(campaignId: string): Promise<void> {
    return this.kept.awaitChanges(campaignId, BASIS);
  }

  async refresh(campaignId: string): Promise<void> {
    const before = await this.kept.find(campaignId, BASIS);
    if (!before || before.revision === before.wanted) return;
    await this.kept.keep(campaignId, BASIS, before.wanted, await this.compute(campaignId), this.clock.now());
    await this.changes.announce(`report:${campaignId}`);
  }
}

export interface RefreshJob {
  readonly tenantId: string;
  readonly campaignId: string;
}

function nowOf({ revision, wanted }: KeptReport, report: CampaignReport, computedAt: Date): ReportNow {
  return { report, revision, computedAt, isCurrent: revision === wanted };
}
