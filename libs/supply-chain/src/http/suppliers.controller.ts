import { LookedAt } from '@app/audit';
import { Idempotent, Requires, SeenVersionDto } from '@app/tenancy';
import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

import type { SeenSupplier } from '../domain/seen-supplier.js';
import { sizeGroup } from '../domain/size/size-group.js';
import { SupplierOwners } from '../supplier-owners.service.js';
import { SupplierRecordsService } from '../supplier-records.service.js';
import { SuppliersService } from '../suppliers.service.js';
import { SizeReadingsQueryDto, SizeReadingsView, SizesView } from './size.dto.js';
import { AddSupplierDto, EditSupplierDto } from './supplier.dto.js';
import { SupplierListDto } from './supplier-list.dto.js';
import { presentSupplier, presentSuppliers, SupplierPageView, SupplierView, TagsView, WordsView } from './supplier-view.dto.js';

@ApiTags('suppliers')
@Controller('suppliers')
export class SuppliersController {
  constructor(
    private readonly suppliers: SuppliersService,
    private readonly records: SupplierRecordsService,
    private readonly owners: SupplierOwners,
  ) {}

  @Get()
  @LookedAt('suppliers')
  @Requires('suppliers.read')
  async list(@Query() { sort = 'name', cursor, limit, ...filter }: SupplierListDto): Promise<SupplierPageView> {
    const page = await this.suppliers.list(filter, { order: sort, cursor: cursor ?? null, limit });
    return presentSuppliers(page, await this.owners.namesOf(page.items));
  }

  /** Adds a supplier. Nobody is written to before a questionnaire is issued. */
  @Post()
  @Idempotent()
  @Requires('suppliers.write')
  async add(@Body() draft: AddSupplierDto): Promise<SupplierView> {
    return this.present(await this.records.add(draft));
  }

  /** The tags in use, the most frequent first; 200 at most. */
  @Get('tags')
  @Requires('suppliers.read')
  async tags(): Promise<TagsView> {
    return { items: await this.suppliers.tags() };
  }

  /** The industries in use, in the buyer's words, the most frequent first; 200 at most. */
  @Get('industries')
  @Requires('suppliers.read')
  async industries(): Promise<WordsView> {
    return { items: await this.suppliers.industries() };
  }

  /** The sizes in use: bands from the smallest, then words that say none, the most frequent first; 200 at most. */
  @Get('sizes')
  @Requires('suppliers.read')
  async sizes(): Promise<SizesView> {
    return { items: await this.suppliers.sizes() };
  }

  /** What words for a size are read as, whether or not they stand at any supplier: an address may name any. */
  @Get('size-readings')
  @Requires('suppliers.read')
  sizeReadings(@Query() { words }: SizeReadingsQueryDto): SizeReadingsView {
    return { items: words.map((word) => ({ word, size: sizeGroup(word) })) };
  }

  @Get(':id')
  @LookedAt('supplier')
  @Requires('suppliers.read')
  async find(@Param('id', ParseUUIDPipe) id: string): Promise<SupplierView> {
    return this.present(await this.suppliers.find(id));
  }

  /** Changes the fields that are given; 409 with both contents (`theirs`, `yours`) when somebody was quicker. */
  @Patch(':id')
  @Requires('suppliers.write')
  async edit(@Param('id', ParseUUIDPipe) id: string, @Body() { version, ...draft }: EditSupplierDto): Promise<SupplierView> {
    return this.present(await this.records.edit(id, version, draft));
  }

  /** Ends the relationship: nothing is issued to the supplier any more, what was answered stays. */
  @Post(':id/end')
  @HttpCode(200)
  @Requires('suppliers.write')
  async end(@Param('id', ParseUUIDPipe) id: string, @Body() { version }: SeenVersionDto): Promise<SupplierView> {
    return this.present(await this.records.end(id, version));
  }

  @Post(':id/reactivate')
  @HttpCode(200)
  @Requires('suppliers.write')
  async reactivate(@Param('id', ParseUUIDPipe) id: string, @Body() { version }: SeenVersionDto): Promise<SupplierView> {
    return this.present(await this.records.reactivate(id, version));
  }

  private async present(supplier: SeenSupplier): Promise<SupplierView> {
    return presentSupplier(supplier, await this.owners.namesOf([supplier]));
  }
}
