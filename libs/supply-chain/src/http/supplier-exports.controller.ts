import type { MemberActor } from '@app/tenancy';
import { Requires, SignedInMember, Streams, TenantDatabase } from '@app/tenancy';
import { Controller, Get, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';

import { SupplierExportsService } from '../supplier-exports.service.js';
import { SupplierExportDto, SupplierTemplateDto } from './supplier-list.dto.js';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const CSV = 'text/csv; charset=utf-8';
const FILE = { schema: { type: 'string', format: 'binary' } } as const;

@ApiTags('suppliers')
@Controller()
export class SupplierExportsController {
  constructor(
    private readonly exports: SupplierExportsService,
    private readonly database: TenantDatabase,
  ) {}

  /** The suppliers of a filter as a list that can be imported again unchanged. */
  @Get('suppliers/export')
  @Streams()
  @Requires('exports.create')
  @ApiProduces(XLSX, CSV)
  @ApiOkResponse(FILE)
  async export(@SignedInMember() member: MemberActor, @Query() query: SupplierExportDto): Promise<StreamableFile> {
    const { format, language = member.language, ...filter } = query;
    const { stream, fileName } = await this.exports.export(member, { filter, format, language });
    return new StreamableFile(stream, { type: format === 'csv' ? CSV : XLSX, disposition: `attachment; filename="${fileName}"` });
  }

  /** An empty list to fill in, with choices and a sheet that explains the columns. */
  @Get('supplier-imports/template')
  @Requires('suppliers.write')
  @ApiProduces(XLSX)
  @ApiOkResponse(FILE)
  async template(@Query() { language = this.database.member.language }: SupplierTemplateDto): Promise<StreamableFile> {
    return new StreamableFile(await this.exports.template(language), {
      type: XLSX,
      disposition: `attachment; filename="suppliers-template-${language}.xlsx"`,
    });
  }
}
