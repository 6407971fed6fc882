import { CAMPAIGN_EXPORT_KINDS, type CampaignExportKind } from '@app/audit';
import { MayBeLeftOut, Part } from '@app/tenancy';
import { IsBoolean, IsIn, IsUUID } from 'class-validator';

import { SeriesFilterDto } from '../report-filter.dto.js';

/** A file that somebody wants. */
export class ExportOrderDto {
  @IsIn(CAMPAIGN_EXPORT_KINDS)
  kind: CampaignExportKind;

  @IsUUID()
  campaignId: string;

  /** The member's own where it is not given. */
  @MayBeLeftOut()
  @IsIn(['ja', 'en'])
  language?: 'ja' | 'en';

  /** Which suppliers and questions, as in the report; where the file has a trend, which campaigns stand in it. */
  @MayBeLeftOut()
  @Part(() => SeriesFilterDto)
  filter?: SeriesFilterDto;

  /** A mail when it is ready, however quick that is; without it one comes only when it took long. */
  @MayBeLeftOut()
  @IsBoolean()
  mail?: boolean;
}
