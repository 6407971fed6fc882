import { PageQueryDto, Requires } from '@app/tenancy';
import { Controller, Get, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

import { ExportOrders } from '../export-orders.service.js';
import { ExportRegister } from '../export-register.service.js';
import { ExportPageView, ExportView } from './export.dto.js';
import { ExportViews } from './export-views.js';
import { LookedAt } from './looked-at.js';

@ApiTags('exports')
@Controller('exports')
export class ExportsController {
  constructor(
    private readonly register: ExportRegister,
    private readonly orders: ExportOrders,
    private readonly views: ExportViews,
  ) {}

  /** The register of exports, the newest first: who, when, of what, with which fingerprint, and who took it. */
  @Get()
  @LookedAt('exports')
  @Requires('exports.read')
  async list(@Query() { cursor, limit }: PageQueryDto): Promise<ExportPageView> {
    const { items, next } = await this.register.list(cursor ?? null, limit);
    return { items: await this.views.ofMany(items), next };
  }

  /** One export: how far it is, what came of it. */
  @Get(':id')
  @LookedAt('export')
  @Requires('exports.read')
  async find(@Param('id', ParseUUIDPipe) id: string): Promise<ExportView> {
    return this.views.of(await this.orders.find(id));
  }
}
