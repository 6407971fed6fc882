import type { Clock } from '@app/kernel';
import { CLOCK, Requires } from '@app/tenancy';
import { Controller, Get, Inject, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

import { AnsweringService } from '../answering/answering.service.js';
import { OwnAssessments } from '../own-assessments.service.js';
import { SubmissionsService } from '../submitting/submissions.service.js';
import { AnsweringView, presentSheet } from './answering.dto.js';
import { OwnAssessmentPageView, OwnListQueryDto, presentOwnAssessments } from './own-assessment.dto.js';
import { presentStep, StepListView } from './step.dto.js';
import { presentSubmission, SubmissionView } from './submission.dto.js';

/** What the own organization was asked, as a supplier. Looking changes nothing. */
@ApiTags('assessments')
@Controller('assessments')
export class AssessmentsController {
  constructor(
    private readonly own: OwnAssessments,
    private readonly answering: AnsweringService,
    private readonly submissions: SubmissionsService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @Requires('assessments.read')
  async list(@Query() query: OwnListQueryDto): Promise<OwnAssessmentPageView> {
    return presentOwnAssessments(await this.own.list(query), this.clock.now());
  }

  @Get(':id')
  @Requires('assessments.read')
  async open(@Param('id', ParseUUIDPipe) id: string): Promise<AnsweringView> {
    return presentSheet(await this.answering.sheetOf(id), this.clock.now());
  }

  /** What happened to it, as the buyer reads it too. */
  @Get(':id/steps')
  @Requires('assessments.read')
  async steps(@Param('id', ParseUUIDPipe) id: string): Promise<StepListView> {
    return { items: (await this.own.stepsOf(id)).map(presentStep) };
  }

  /** What was submitted, recalled or not. */
  @Get(':id/submissions/:submissionId')
  @Requires('assessments.read')
  async submission(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('submissionId', ParseUUIDPipe) submissionId: string,
  ): Promise<SubmissionView> {
    return presentSubmission(await this.submissions.findOwn(id, submissionId));
  }
}
