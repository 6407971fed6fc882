import { LookedAt } from '@app/audit';
import { Requires } from '@app/tenancy';
import { Controller, Get, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

import { TodayReports } from '../../campaign/today-reports.service.js';
import { TodayResults } from '../../submission/today-results.service.js';
import { filterOf, ReportFilterDto } from '../report-filter.dto.js';
import { presentTodayReport, presentTodayResult } from './present-today.js';
import { TodayReportView, TodayResultView } from './today.dto.js';

/** What was submitted, measured with what its baseline asks today; no past number moves. */
@ApiTags('reports')
@Controller()
export class TodayController {
  constructor(
    private readonly reports: TodayReports,
    private readonly results: TodayResults,
  ) {}

  /** The chosen suppliers of a campaign, as they were scored and under today's baseline. */
  @Get('campaigns/:id/report/today')
  @LookedAt('report')
  @Requires('reports.read')
  async campaign(@Param('id', ParseUUIDPipe) id: string, @Query() query: ReportFilterDto): Promise<TodayReportView> {
    return presentTodayReport(await this.reports.of(id, filterOf(query)));
  }

  /** One submission, for the buyer that asked. */
  @Get('submissions/:id/result/today')
  @LookedAt('submission')
  @Requires('reports.read')
  async submission(@Param('id', ParseUUIDPipe) id: string): Promise<TodayResultView> {
    return presentTodayResult(await this.results.of(id));
  }
}
