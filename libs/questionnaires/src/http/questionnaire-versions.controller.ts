import { LookedAt } from '@app/audit';
import { Requires, SeenVersionDto } from '@app/tenancy';
import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

import { differenceBetween } from '../domain/difference.js';
import { DraftPublishing } from '../draft-publishing.service.js';
import { PublishChecks } from '../publish-checks.service.js';
import { QuestionnairesService } from '../questionnaires.service.js';
import { presentDifference, QuestionnaireDifferenceView } from './difference.dto.js';
import { CompareQuestionnairesDto, DescribeQuestionnaireDto, presentProblems, QuestionnaireProblemsView } from './publishing.dto.js';
import { QuestionnaireEditView } from './seen.dto.js';
import { presentVersion, QuestionnaireVersionView } from './version.dto.js';

@ApiTags('questionnaires')
@Controller('questionnaires/versions/:id')
export class QuestionnaireVersionsController {
  constructor(
    private readonly questionnaires: QuestionnairesService,
    private readonly publishing: DraftPublishing,
    private readonly checks: PublishChecks,
  ) {}

  /** The version wholly, in both languages. */
  @Get()
  @LookedAt('questionnaire')
  @Requires('questionnaires.read')
  async read(@Param('id', ParseUUIDPipe) id: string): Promise<QuestionnaireVersionView> {
    return presentVersion(await this.questionnaires.find(id));
  }

  /** What this version says differently from an earlier one. */
  @Get('differences')
  @LookedAt('questionnaire')
  @Requires('questionnaires.read')
  async compare(@Param('id', ParseUUIDPipe) id: string, @Query() { from }: CompareQuestionnairesDto): Promise<QuestionnaireDifferenceView> {
    const before = await this.questionnaires.find(from);
    return presentDifference(differenceBetween(before, await this.questionnaires.find(id)));
  }

  /** What keeps a draft from being published. */
  @Get('problems')
  @LookedAt('questionnaire')
  @Requires('questionnaires.read')
  async problems(@Param('id', ParseUUIDPipe) id: string): Promise<QuestionnaireProblemsView> {
    return presentProblems(await this.checks.list(id));
  }

  /** Renames a draft, or says what is new in it. */
  @Patch()
  @Requires('questionnaires.write')
  async describe(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { version, ...description }: DescribeQuestionnaireDto,
  ): Promise<QuestionnaireEditView> {
    return { version: (await this.publishing.describe(id, version, description)).version };
  }

  @Post('publish')
  @HttpCode(204)
  @Requires('questionnaires.write')
  async publish(@Param('id', ParseUUIDPipe) id: string, @Body() { version }: SeenVersionDto): Promise<void> {
    await this.publishing.publish(id, version);
  }

  /** Discards a draft. */
  @Delete()
  @HttpCode(204)
  @Requires('questionnaires.write')
  async discard(@Param('id', ParseUUIDPipe) id: string, @Query() { version }: SeenVersionDto): Promise<void> {
    await this.publishing.discard(id, version);
  }
}
