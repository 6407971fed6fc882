import { MayBeLeftOut } from '@app/tenancy';
import { IsIn } from 'class-validator';

export class ExportLanguageDto {
  @MayBeLeftOut()
  @IsIn(['ja', 'en'])
  language?: 'ja' | 'en';
}
