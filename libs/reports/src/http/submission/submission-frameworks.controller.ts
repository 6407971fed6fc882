import { LookedAt } from '@app/audit';
import { Requires } from '@app/tenancy';
import { Controller, Get, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

import { SubmissionFrameworks } from '../../submission/submission-frameworks.service.js';
import { SubmissionReports } from '../../submission/submission-reports.service.js';
import { FrameworkCoverageListView, presentCoverages } from '../campaign/framework-coverage.dto.js';
import { FrameworkLevelDto } from '../campaign/framework-report.dto.js';
import { presentSubmissionFramework, SubmissionFrameworkView } from './submission-framework.dto.js';

/** One submission against what others require. */
@ApiTags('reports')
@Controller()
export class SubmissionFrameworksController {
  constructor(
    private readonly frameworks: SubmissionFrameworks,
    private readonly submissions: SubmissionReports,
  ) {}

  /** Every framework, and how much of it was asked; for the buyer that asked. */
  @Get('submissions/:id/result/frameworks')
  @LookedAt('submission')
  @Requires('reports.read')
  async list(@Param('id', ParseUUIDPipe) id: string): Promise<FrameworkCoverageListView> {
    return presentCoverages(await this.frameworks.list(await this.submissions.of(id)));
  }

  /** For the buyer that asked. */
  @Get('submissions/:id/result/frameworks/:framework')
  @LookedAt('submission')
  @Requires('reports.read')
  async framework(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('framework') framework: string,
    @Query() { level }: FrameworkLevelDto,
  ): Promise<SubmissionFrameworkView> {
    return presentSubmissionFramework(await this.frameworks.of(await this.submissions.of(id), framework, level ?? null));
  }

  /** Every framework, and how much of it was asked; for the supplier, of the submission that counts now. */
  @Get('assessments/:id/result/frameworks')
  @Requires('assessments.read')
  async ownList(@Param('id', ParseUUIDPipe) id: string): Promise<FrameworkCoverageListView> {
    return presentCoverages(await this.frameworks.list(await this.submissions.ofAssessment(id)));
  }

  /** The supplier's own, of the submission that counts now. */
  @Get('assessments/:id/result/frameworks/:framework')
  @Requires('assessments.read')
  async ownFramework(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('framework') framework: string,
    @Query() { level }: FrameworkLevelDto,
  ): Promise<SubmissionFrameworkView> {
    return presentSubmissionFramework(await this.frameworks.of(await this.submissions.ofAssessment(id), framework, level ?? null));
  }
}
