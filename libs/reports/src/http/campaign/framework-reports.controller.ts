import { LookedAt } from '@app/audit';
import { Requires } from '@app/tenancy';
import { Controller, Get, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

import { FrameworkQuestions } from '../../campaign/framework-questions.service.js';
import { FrameworkReports } from '../../campaign/framework-reports.service.js';
import { RequirementReports } from '../../campaign/requirement-reports.service.js';
import { filterOf } from '../report-filter.dto.js';
import { FrameworkCoverageListView, presentCoverages } from './framework-coverage.dto.js';
import { FrameworkQuestionsQueryDto, FrameworkQuestionsView, presentFrameworkQuestions } from './framework-questions.dto.js';
import { FrameworkReportQueryDto, FrameworkReportView, presentFrameworkReport, RequirementReportQueryDto } from './framework-report.dto.js';
import { presentRequirementReport, RequirementReportView } from './requirement-report.dto.js';

/** A campaign against what others require. */
@ApiTags('reports')
@Controller('campaigns/:id/report/frameworks')
export class FrameworkReportsController {
  constructor(
    private readonly frameworks: FrameworkReports,
    private readonly questions: FrameworkQuestions,
    private readonly requirements: RequirementReports,
  ) {}

  /** Every framework, and how much of it the campaign's questionnaire asks for. */
  @Get()
  @LookedAt('report')
  @Requires('reports.read')
  async list(@Param('id', ParseUUIDPipe) id: string): Promise<FrameworkCoverageListView> {
    return presentCoverages(await this.frameworks.list(id));
  }

  /** Attainment of its groups, and how many suppliers meet each requirement: of the whole chain, or of the chosen suppliers. */
  @Get(':framework')
  @LookedAt('report')
  @Requires('reports.read')
  async framework(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('framework') framework: string,
    @Query() query: FrameworkReportQueryDto,
  ): Promise<FrameworkReportView> {
    return presentFrameworkReport(await this.frameworks.of(id, framework, query.level ?? null, filterOf(query)));
  }

  /** The questions behind the attainment of a group, or of all of it, each with how many suppliers fall short of it. */
  @Get(':framework/questions')
  @LookedAt('report')
  @Requires('reports.read')
  async mapped(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('framework') framework: string,
    @Query() query: FrameworkQuestionsQueryDto,
  ): Promise<FrameworkQuestionsView> {
    const { group = null, level = null } = query;
    const wish = { campaignId: id, frameworkId: framework, groupId: group, level, filter: filterOf(query) };
    return presentFrameworkQuestions(await this.questions.of(wish));
  }

  /** One requirement: the questions that ask for it, and how each supplier stands to it, a page at a time. */
  @Get(':framework/requirements/:requirement')
  @LookedAt('report')
  @Requires('reports.read')
  async requirement(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('framework') framework: string,
    @Param('requirement') requirement: string,
    @Query() query: RequirementReportQueryDto,
  ): Promise<RequirementReportView> {
    const wish = {
      campaignId: id,
      frameworkId: framework,
      requirementId: requirement,
      filter: filterOf(query),
      states: query.states ?? null,
    };
    return presentRequirementReport(await this.requirements.of(wish, query.cursor ?? null, query.limit));
  }
}
