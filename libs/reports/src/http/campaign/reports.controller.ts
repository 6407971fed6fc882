import { LookedAt } from '@app/audit';
import { Requires } from '@app/tenancy';
import { Controller, Get, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

import { HeatMaps } from '../../campaign/heat-map.service.js';
import { ReportNamesService } from '../../campaign/report-names.service.js';
import { SubmissionReports } from '../../submission/submission-reports.service.js';
import { filterOf, ReportFilterDto } from '../report-filter.dto.js';
import { presentResultPart, ResultPartQueryDto, ResultPartView } from '../submission/result-part.dto.js';
import { presentSubmissionReport, SubmissionReportView } from '../submission/submission-report.dto.js';
import { CampaignReportView, HeatMapPageView, HeatMapQueryDto, presentCampaignReport, presentHeatMap } from './campaign-report.dto.js';

@ApiTags('reports')
@Controller()
export class ReportsController {
  constructor(
    private readonly campaigns: ReportNamesService,
    private readonly heatMaps: HeatMaps,
    private readonly submissions: SubmissionReports,
  ) {}

  /** The campaign at a glance: all of it, or the chosen suppliers and questions. */
  @Get('campaigns/:id/report')
  @LookedAt('report')
  @Requires('reports.read')
  async campaign(@Param('id', ParseUUIDPipe) id: string, @Query() query: ReportFilterDto): Promise<CampaignReportView> {
    return presentCampaignReport(id, await this.campaigns.read(id, filterOf(query)));
  }

  /** Suppliers × domains, a page at a time; those that have not submitted come last. */
  @Get('campaigns/:id/report/suppliers')
  @LookedAt('report')
  @Requires('reports.read')
  async suppliers(@Param('id', ParseUUIDPipe) id: string, @Query() query: HeatMapQueryDto): Promise<HeatMapPageView> {
    const { sort, cursor, limit } = query;
    return presentHeatMap(await this.heatMaps.page(id, filterOf(query), sort ?? 'standing', cursor ?? null, limit));
  }

  /** The gap analysis of one submission, for the buyer that asked. */
  @Get('submissions/:id/result')
  @LookedAt('submission')
  @Requires('reports.read')
  async submission(@Param('id', ParseUUIDPipe) id: string): Promise<SubmissionReportView> {
    return presentSubmissionReport(await this.submissions.of(id));
  }

  /** What stands behind its number for some domains or phases: each question, and what they come to together. */
  @Get('submissions/:id/result/questions')
  @LookedAt('submission')
  @Requires('reports.read')
  async questions(@Param('id', ParseUUIDPipe) id: string, @Query() query: ResultPartQueryDto): Promise<ResultPartView> {
    return presentResultPart(await this.submissions.of(id, query.class ?? null), query);
  }

  /** The supplier's own result: of the submission that counts now. */
  @Get('assessments/:id/result')
  @Requires('assessments.read')
  async ownResult(@Param('id', ParseUUIDPipe) id: string): Promise<SubmissionReportView> {
    return presentSubmissionReport(await this.submissions.ofAssessment(id));
  }
}
