import { LookedAt } from '@app/audit';
import { Requires } from '@app/tenancy';
import { Controller, Get, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

import { SubmissionReports } from '../../submission/submission-reports.service.js';
import { presentResultPart, ResultPartQueryDto, ResultPartView } from './result-part.dto.js';
import { presentSubmissionReport, SubmissionReportView } from './submission-report.dto.js';

@ApiTags('reports')
@Controller()
export class SubmissionResultsController {
  constructor(private readonly submissions: SubmissionReports) {}

  /** The gap analysis of one submission, for the buyer that asked. */
  @Get('submissions/:id/result')
  @LookedAt('submission')
  @Requires('reports.read')
  async find(@Param('id', ParseUUIDPipe) id: string): Promise<SubmissionReportView> {
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
  async own(@Param('id', ParseUUIDPipe) id: string): Promise<SubmissionReportView> {
    return presentSubmissionReport(await this.submissions.ofAssessment(id));
  }
}
