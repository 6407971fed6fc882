import { MayBeLeftOut } from '@app/tenancy';
import { IsIn } from 'class-validator';

export class OwnWorkbookDto {
  /** The member's own where it is not given. */
  @MayBeLeftOut()
  @IsIn(['ja', 'en'])
  language?: 'ja' | 'en';
}
