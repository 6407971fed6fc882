import { MayBeLeftOut } from '@app/tenancy';
import { IsIn } from 'class-validator';
import { ReportFilterDto } from '../report-filter.dto.js';

/** Which suppliers and questions, as in the report. */
export class GapExportDto extends ReportFilterDto {
  /** The member's own where it is not given. */
  @MayBeLeftOut()
  @IsIn(['ja', 'en'])
  language?: 'ja' | 'en';
}
