import { MayBeLeftOut } from '@app/tenancy';
import { IntersectionType } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { ReportFilterDto, SeriesFilterDto } from '../report-filter.dto.js';

class LanguageDto {
  /** The member's own where it is not given. */
  @MayBeLeftOut()
  @IsIn(['ja', 'en'])
  language?: 'ja' | 'en';
}

/** Which suppliers and questions, as in the report. */
export class GapExportDto extends IntersectionType(ReportFilterDto, LanguageDto) {}

/** … and which campaigns stand in the trend. */
export class GapWorkbookDto extends IntersectionType(SeriesFilterDto, LanguageDto) {}
