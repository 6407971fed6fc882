import { systemOf, TenantDatabase } from '@app/tenancy';
import { Injectable } from '@nestjs/common';
import { CampaignReports } from './campaign/campaign-reports.service.js';
import { SubmissionsInForce } from './data/submissions-in-force.repository.js';
import { type KeptAnew, ScoringService } from './submission/scoring.service.js';
import { SupplierPlaces } from './submission/supplier-places.service.js';

export interface Rebuilt {
  readonly campaigns: number;
  readonly submissions: number;
  /** Campaigns whose kept rows were not what their submissions come to; none, or something was wrong or not scored yet. */
  readonly different: readonly string[];
}

/**
 * Makes every kept score anew from the submissions, as the buyer's system, and says what differed. Places are published where enough has changed,
 * never anew.
 *
 * It may run beside the worker: what counts is read, compared and replaced some assessments at a time, each time in a short transaction of its own
 * in which nobody else writes scores of the campaign. So nothing that is submitted meanwhile is lost or counts twice, and where it ends in the
 * middle everything is right as far as it came.
 */
@Injectable()
export class RebuildService {
  constructor(
    private readonly database: TenantDatabase,
    private readonly inForce: SubmissionsInForce,
    private readonly scoring: ScoringService,
    private readonly reports: CampaignReports,
    private readonly places: SupplierPlaces,
  ) {}

  /** Outside of any transaction: it opens its own. */
  async rebuild(tenantId: string): Promise<Rebuilt> {
    const campaigns = await this.apart(tenantId, () => this.inForce.campaigns());
    const different: string[] = [];
    let total = 0;
    for (const campaignId of campaigns) {
      const { submissions, isDifferent } = await this.campaign(tenantId, campaignId);
      total += submissions;
      if (isDifferent) different.push(campaignId);
    }
    return { campaigns: campaigns.length, submissions: total, different };
  }

  private async campaign(tenantId: string, campaignId: string): Promise<Omit<KeptAnew, 'last'>> {
    let [submissions, isDifferent] = [0, false];
    let after: string | null = null;
    do {
      const step: KeptAnew = await this.apart(tenantId, () => this.next(campaignId, after));
      submissions += step.submissions;
      isDifferent ||= step.isDifferent;
      after = step.last;
    } while (after !== null);
    await this.apart(tenantId, () => this.places.publish(campaignId));
    await this.apart(tenantId, () => this.reports.changed(campaignId));
    return { submissions, isDifferent };
  }

  private async next(campaignId: string, after: string | null): Promise<KeptAnew> {
    const step = await this.scoring.keepAnew(campaignId, after);
    // Should this end before the campaign does, its report takes in at least what was mended.
    if (step.isDifferent) await this.reports.changed(campaignId);
    return step;
  }

  private apart<T>(tenantId: string, work: () => Promise<T>): Promise<T> {
    return this.database.apart(systemOf(tenantId), work);
  }
}
