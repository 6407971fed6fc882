import { LookedAt } from '@app/audit';
import { Requires } from '@app/tenancy';
import { Controller, Get, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

import { HeatMaps } from '../../campaign/heat-map.service.js';
import { ReportNamesService } from '../../campaign/report-names.service.js';
import { filterOf, ReportFilterDto } from '../report-filter.dto.js';
import { CampaignReportView, HeatMapPageView, HeatMapQueryDto, presentCampaignReport, presentHeatMap } from './campaign-report.dto.js';

@ApiTags('reports')
@Controller('campaigns/:id/report')
export class ReportsController {
  constructor(
    private readonly campaigns: ReportNamesService,
    private readonly heatMaps: HeatMaps,
  ) {}

  /** The campaign at a glance: all of it, or the chosen suppliers and questions. */
  @Get()
  @LookedAt('report')
  @Requires('reports.read')
  async campaign(@Param('id', ParseUUIDPipe) id: string, @Query() query: ReportFilterDto): Promise<CampaignReportView> {
    return presentCampaignReport(id, await this.campaigns.read(id, filterOf(query)));
  }

  /** Suppliers × domains, a page at a time; those that have not submitted come last. */
  @Get('suppliers')
  @LookedAt('report')
  @Requires('reports.read')
  async suppliers(@Param('id', ParseUUIDPipe) id: string, @Query() query: HeatMapQueryDto): Promise<HeatMapPageView> {
    const { sort, cursor, limit } = query;
    return presentHeatMap(await this.heatMaps.page(id, filterOf(query), sort ?? 'standing', cursor ?? null, limit));
  }
}
