import type { DatedExport } from '@app/audit';
import { CampaignDrafts } from '@app/campaigns';
import { SuppliersService } from '@app/supply-chain';
import { TenantDatabase } from '@app/tenancy';
import { Injectable } from '@nestjs/common';

import { CampaignReports } from '../../campaign/campaign-reports.service.js';
import { CampaignSeries } from '../../campaign/campaign-series.service.js';
import { refuse } from '../../domain/problems.js';
import type { SeriesFilter } from '../../domain/report-filter.js';
import { type ChosenSupplier, onlySupplier, type WorkbookSubject } from '../workbook/subject.js';
import { speaker } from '../workbook/words.js';
import { WorkbookVersions } from './workbook-versions.service.js';

/** Everything a workbook says beside its long lists, read in the snapshot that the lists are read in. */
@Injectable()
export class WorkbookSubjects {
  constructor(
    private readonly database: TenantDatabase,
    private readonly campaigns: CampaignDrafts,
    private readonly versions: WorkbookVersions,
    private readonly reports: CampaignReports,
    private readonly series: CampaignSeries,
    private readonly suppliers: SuppliersService,
  ) {}

  /** @throws AppError `compared_unknown`: what could be compared when it was asked for cannot be any more */
  async of({ id, subject: { id: campaignId }, language, exportedAt }: DatedExport, wished: SeriesFilter): Promise<WorkbookSubject> {
    const { campaigns: chosen, answeredAll = false, ...filter } = wished;
    const campaign = await this.campaigns.find(campaignId);
    if (campaign.state === 'draft') throw refuse('campaign_not_issued');
    const versions = await this.versions.of(campaign);
    const report = await this.reports.compute(campaignId, filter);
    const weakest = report.weakestLinks.flatMap((link) => link.weakest?.relationshipId ?? []);
    const names = await this.suppliers.names(weakest);
    const chosenSuppliers = filter.suppliers ? await this.chosen(filter.suppliers) : null;
    return {
      exportId: id,
      language,
      say: speaker(language),
      campaign,
      heading: headingOf(campaign.name, { filter, chosenSuppliers }),
      ...versions,
      filter,
      compared: chosen ? await this.series.compared(versions.questionnaire.questionnaireId, chosen) : null,
      answeredAll,
      report,
      chosenSuppliers,
      supplierNames: new Map([...names].map(([relationshipId, { name }]) => [relationshipId, name])),
      requestedBy: this.database.member.name,
      exportedAt,
    };
  }

  private async chosen(ids: readonly string[]): Promise<ChosenSupplier[]> {
    const names = await this.suppliers.names(ids);
    return [...names].map(([id, { code, name }]) => ({ id, code, name })).sort((one, other) => (one.code < other.code ? -1 : 1));
  }
}

function headingOf(campaign: string, chosen: Pick<WorkbookSubject, 'filter' | 'chosenSuppliers'>): string {
  const supplier = onlySupplier(chosen);
  return supplier ? `${supplier.code} ${supplier.name} / ${campaign}` : campaign;
}
