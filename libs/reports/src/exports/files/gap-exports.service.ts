import { type CampaignExportKind, type Download, ExportRegister } from '@app/audit';
import type { Language } from '@app/kernel';
import { type MemberActor, TenantDatabase } from '@app/tenancy';
import { Injectable } from '@nestjs/common';
import type { SeriesFilter } from '../../domain/report-filter.js';
import { CampaignWishes } from '../orders/campaign-wishes.service.js';
import { ExportWriting } from '../writing/export-writing.service.js';

/** Downloads of a campaign. */
@Injectable()
export class GapExports {
  constructor(
    private readonly database: TenantDatabase,
    private readonly register: ExportRegister,
    private readonly wishes: CampaignWishes,
    private readonly writing: ExportWriting,
  ) {}

  /** @throws AppError before anything is registered, as `CampaignWishes.checked` */
  async download(
    member: MemberActor,
    campaignId: string,
    kind: CampaignExportKind,
    language: Language,
    filter: SeriesFilter = {},
  ): Promise<Download> {
    const wish = await this.database.apart(member, () => this.wishes.checked({ kind, campaignId, language, filter }));
    return this.register.open(member, wish, (file, begun) => this.writing.write(file, { ...begun, kind }, filter));
  }
}
