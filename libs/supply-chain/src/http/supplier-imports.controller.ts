import { type MemberActor, Requires, SignedInMember, Streams, TenantDatabase, uploadedFile } from '@app/tenancy';
import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post, Query, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';

import { refuse } from '../domain/problems.js';
import { ImportChecksService } from '../import-checks.service.js';
import { InformationClassesService } from '../information-classes.service.js';
import { SupplierImportsService } from '../supplier-imports.service.js';
import { ApplyImportDto, ImportRowsDto } from './supplier-import.dto.js';
import { CheckedImportView, ImportRowsView, presentImport, presentRows, SupplierImportView } from './supplier-import-view.dto.js';

@ApiTags('suppliers')
@Controller('supplier-imports')
export class SupplierImportsController {
  constructor(
    private readonly checks: ImportChecksService,
    private readonly imports: SupplierImportsService,
    private readonly classes: InformationClassesService,
    private readonly database: TenantDatabase,
  ) {}

  /** Checks an Excel workbook or CSV (UTF-8 or Shift_JIS, up to 10 MB and 100,000 rows) and says what taking it over would do. Nothing is imported yet. */
  @Post()
  @Streams()
  @Requires('suppliers.write')
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } } })
  async check(@SignedInMember() member: MemberActor, @Req() request: FastifyRequest): Promise<CheckedImportView> {
    const file = await uploadedFile(request);
    if (!file) throw refuse('import_file_missing', {}, 'file');
    const { importId, ignoredHeadings } = await this.checks.check(member, file);
    const checked = await this.database.as(member, () => this.imports.find(importId));
    return { ...presentImport(checked), ignoredHeadings: [...ignoredHeadings] };
  }

  @Get(':id')
  @Requires('suppliers.write')
  async find(@Param('id', ParseUUIDPipe) id: string): Promise<SupplierImportView> {
    return presentImport(await this.imports.find(id));
  }

  /** Row by row, in the order of the file: what each would do, what is wrong with it, what an update changes. */
  @Get(':id/rows')
  @Requires('suppliers.write')
  async rows(
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { outcome, cursor, limit, language = this.database.member.language }: ImportRowsDto,
  ): Promise<ImportRowsView> {
    const page = await this.imports.rows(id, outcome ?? null, cursor ?? null, limit);
    return presentRows(page, { language, classes: await this.classes.list() });
  }

  /** Takes over what was shown, as one: all of it or nothing. Repeating it changes nothing. */
  @Post(':id/apply')
  @HttpCode(200)
  @Requires('suppliers.write')
  async apply(@Param('id', ParseUUIDPipe) id: string, @Body() { rows }: ApplyImportDto): Promise<SupplierImportView> {
    return presentImport(await this.imports.apply(id, rows));
  }

  /** Discards a list that was not taken over. */
  @Delete(':id')
  @HttpCode(204)
  @Requires('suppliers.write')
  async discard(@Param('id', ParseUUIDPipe) id: string): Promise<void> {
    await this.imports.discard(id);
  }
}
