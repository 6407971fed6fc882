import { LookedAt } from '@app/audit';
import { Requires } from '@app/tenancy';
import { Controller, Get, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

import { SuppliersToday } from '../../campaign/suppliers-today.service.js';
import { TodayReports } from '../../campaign/today-reports.service.js';
import { filterOf, ReportFilterDto } from '../report-filter.dto.js';
import {
  BelowTodayPageView,
  BelowTodayQueryDto,
  presentBelowToday,
  presentSuppliersToday,
  SuppliersTodayQueryDto,
  SupplierTodayPageView,
} from './suppliers-today.dto.js';
import { presentTodayReport, TodayReportView } from './today.dto.js';

/** What the chosen suppliers of a campaign submitted, measured with what its baseline asks today; no past number moves. */
@ApiTags('reports')
@Controller('campaigns/:id/report/today')
export class TodayController {
  constructor(
    private readonly reports: TodayReports,
    private readonly suppliers: SuppliersToday,
  ) {}

  /** The chosen suppliers of a campaign, as they were scored and under today's baseline. */
  @Get()
  @LookedAt('report')
  @Requires('reports.read')
  async campaign(@Param('id', ParseUUIDPipe) id: string, @Query() query: ReportFilterDto): Promise<TodayReportView> {
    return presentTodayReport(await this.reports.of(id, filterOf(query)));
  }

  /** The suppliers behind its numbers, then and now, a page at a time: whoever fell furthest first. */
  @Get('suppliers')
  @LookedAt('report')
  @Requires('reports.read')
  async members(@Param('id', ParseUUIDPipe) id: string, @Query() query: SuppliersTodayQueryDto): Promise<SupplierTodayPageView> {
    const { standingThen: before, standingToday: now, cursor, limit } = query;
    return presentSuppliersToday(await this.suppliers.page(id, filterOf(query), { before, now }, cursor ?? null, limit));
  }

  /** Who falls short of one question as it was asked then, or as it is asked today, a page at a time. */
  @Get('questions/:key')
  @LookedAt('report')
  @Requires('reports.read')
  async below(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('key') key: string,
    @Query() query: BelowTodayQueryDto,
  ): Promise<BelowTodayPageView> {
    const { below = null, cursor, limit } = query;
    return presentBelowToday(await this.suppliers.below(id, key, filterOf(query), below, cursor ?? null, limit));
  }
}
