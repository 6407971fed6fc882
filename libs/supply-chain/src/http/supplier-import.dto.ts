import type { Language } from '@app/kernel';
import { MayBeLeftOut, PageQueryDto } from '@app/tenancy';
import { IsIn } from 'class-validator';

import { ROW_OUTCOMES, type RowOutcome } from '../domain/sheet/judge-row.js';
import { APPLIED_ROWS, type AppliedRows } from '../domain/supplier-import.js';

export class ImportRowsDto extends PageQueryDto {
  /** Only rows that would do this; all of them where it is not given. */
  @MayBeLeftOut()
  @IsIn(ROW_OUTCOMES)
  outcome?: RowOutcome;

  /** The language of headings, values and reasons; the member's own where it is not given. */
  @MayBeLeftOut()
  @IsIn(['ja', 'en'])
  language?: Language;
}

export class ApplyImportDto {
  /** `all` is refused while a row has problems; `good` leaves such rows out. */
  @IsIn(APPLIED_ROWS)
  rows: AppliedRows;
}
