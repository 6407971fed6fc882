import type { Language } from '@app/kernel';
import { MayBeLeftOut } from '@app/tenancy';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsString, Max, MaxLength, Min } from 'class-validator';

import { EXPORT_FORMATS, type ExportFormat } from '../domain/supplier-export.js';
import { SUPPLIER_ORDERS, type SupplierOrder } from '../domain/supplier-order.js';
import { SupplierFilterDto } from './supplier-filter.dto.js';

export class SupplierListDto extends SupplierFilterDto {
  /** By name (kana first) unless said otherwise; a minus turns the order around. */
  @MayBeLeftOut()
  @IsIn(SUPPLIER_ORDERS)
  sort?: SupplierOrder;

  /** `next` of the page before. */
  @MayBeLeftOut()
  @IsString()
  @MaxLength(2_000)
  cursor?: string;

  @MayBeLeftOut()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(200)
  limit?: number;
}

export class SupplierExportDto extends SupplierFilterDto {
  @IsIn(EXPORT_FORMATS)
  format: ExportFormat;

  /** Of headings, criticality and classes; the member's own where it is not given. */
  @MayBeLeftOut()
  @IsIn(['ja', 'en'])
  lang?: Language;
}

export class SupplierTemplateDto {
  /** The member's own where it is not given. */
  @MayBeLeftOut()
  @IsIn(['ja', 'en'])
  lang?: Language;
}
