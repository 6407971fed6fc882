import { LookedAt } from '@app/audit';
import { Requires } from '@app/tenancy';
import { Controller, Get, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

import { ClassMembers } from '../../campaign/class-members.service.js';
import { QuestionGaps } from '../../campaign/question-gaps.service.js';
import { UnevennessService } from '../../campaign/unevenness.service.js';
import { filterOf, ReportFilterDto } from '../report-filter.dto.js';
import { ClassMemberPageView, ClassMembersQueryDto, presentClassMembers } from './class-members.dto.js';
import { presentQuestionGap, presentUnevenness, QuestionGapQueryDto, QuestionGapView, UnevennessView } from './drill-down.dto.js';

/** What stands behind single numbers of a campaign's report. */
@ApiTags('reports')
@Controller('campaigns/:id/report')
export class DrillDownController {
  constructor(
    private readonly questions: QuestionGaps,
    private readonly classes: ClassMembers,
    private readonly spread: UnevennessService,
  ) {}

  /** Who falls short of one question, a page at a time, and what closing the gap for everybody would do to the median attainment. */
  @Get('questions/:key')
  @LookedAt('report')
  @Requires('reports.read')
  async question(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('key') key: string,
    @Query() query: QuestionGapQueryDto,
  ): Promise<QuestionGapView> {
    const { must = false, cursor, limit } = query;
    return presentQuestionGap(
      await this.questions.of({ campaignId: id, questionKey: key, filter: filterOf(query), must }, cursor ?? null, limit),
    );
  }

  /** Among whom the weakest link of an information class was found, a page at a time: the weakest first. */
  @Get('classes/:class')
  @LookedAt('report')
  @Requires('reports.read')
  async members(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('class') classKey: string,
    @Query() query: ClassMembersQueryDto,
  ): Promise<ClassMemberPageView> {
    return presentClassMembers(await this.classes.page(id, classKey, filterOf(query), query.cursor ?? null, query.limit));
  }

  /** Who lies far below the others. */
  @Get('unevenness')
  @LookedAt('report')
  @Requires('reports.read')
  async unevenness(@Param('id', ParseUUIDPipe) id: string, @Query() query: ReportFilterDto): Promise<UnevennessView> {
    return presentUnevenness(await this.spread.of(id, filterOf(query)));
  }
}
