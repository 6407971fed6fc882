import { type CampaignExportKind, type Download, ExportRegister } from '@app/audit';
import { CampaignDrafts } from '@app/campaigns';
import type { Language } from '@app/kernel';
import { type MemberActor, TenantDatabase } from '@app/tenancy';
import { Injectable } from '@nestjs/common';
import { BASIS } from '../domain/basis.js';
import { refuse } from '../domain/problems.js';
import type { ReportFilter } from '../domain/report-filter.js';
import { ExportWriting } from './export-writing.service.js';

/** Downloads of a campaign. */
@Injectable()
export class GapExports {
  constructor(
    private readonly database: TenantDatabase,
    private readonly register: ExportRegister,
    private readonly campaigns: CampaignDrafts,
    private readonly writing: ExportWriting,
  ) {}

  /** @throws AppError before anything is registered when there is no such campaign, or it has not been issued */
  async download(
    member: MemberActor,
    campaignId: string,
    kind: CampaignExportKind,
    language: Language,
    filter: ReportFilter = {},
  ): Promise<Download> {
    const { state } = await this.database.apart(member, () => this.campaigns.find(campaignId));
    if (state === 'draft') throw refuse('campaign_not_issued');
    const wish = { kind, subject: { type: 'campaign', id: campaignId }, filters: { basis: BASIS, ...filter }, language } as const;
    return this.register.open(member, wish, (file, begun) => this.writing.write(file, { ...begun, kind }, filter));
  }
}
