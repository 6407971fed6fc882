import type { Language } from '@app/kernel';
import { MayBeLeftOut, PageQueryDto } from '@app/tenancy';
import { IntersectionType } from '@nestjs/swagger';
import { IsIn } from 'class-validator';

import { EXPORT_FORMATS, type ExportFormat } from '../domain/supplier-export.js';
import { SUPPLIER_ORDERS, type SupplierOrder } from '../domain/supplier-order.js';
import { SupplierFilterDto } from './supplier-filter.dto.js';

export class SupplierListDto extends IntersectionType(SupplierFilterDto, PageQueryDto) {
  /** By name (kana first) unless said otherwise; a minus turns the order around. */
  @MayBeLeftOut()
  @IsIn(SUPPLIER_ORDERS)
  sort?: SupplierOrder;
}

export class SupplierExportDto extends SupplierFilterDto {
  @IsIn(EXPORT_FORMATS)
  format: ExportFormat;

  /** Of headings, criticality and classes; the member's own where it is not given. */
  @MayBeLeftOut()
  @IsIn(['ja', 'en'])
  language?: Language;
}

export class SupplierTemplateDto {
  /** The member's own where it is not given. */
  @MayBeLeftOut()
  @IsIn(['ja', 'en'])
  language?: Language;
}
