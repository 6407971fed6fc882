import { LookedAt } from '@app/audit';
import { Idempotent, PageQueryDto, Requires } from '@app/tenancy';
import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

import { NextVersions } from '../next-versions.service.js';
import { QuestionnaireCopies } from '../questionnaire-copies.service.js';
import { QuestionnaireLibrary } from '../questionnaire-library.service.js';
import { CopyQuestionnaireDto, presentQuestionnaires, QuestionnairePageView } from './questionnaires.dto.js';
import { presentVersion, QuestionnaireVersionView } from './version.dto.js';

@ApiTags('questionnaires')
@Controller('questionnaires')
export class QuestionnairesController {
  constructor(
    private readonly library: QuestionnaireLibrary,
    private readonly copies: QuestionnaireCopies,
    private readonly nextVersions: NextVersions,
  ) {}

  /** Built-in ones first, then the organization's own, the newest first. */
  @Get()
  @LookedAt('questionnaires')
  @Requires('questionnaires.read')
  async list(@Query() { cursor, limit }: PageQueryDto): Promise<QuestionnairePageView> {
    return presentQuestionnaires(await this.library.list(cursor ?? null, limit));
  }

  @Post()
  @Requires('questionnaires.write')
  @Idempotent()
  async copy(@Body() { versionId, name }: CopyQuestionnaireDto): Promise<QuestionnaireVersionView> {
    return presentVersion(await this.copies.copy(versionId, name));
  }

  /** Begins the next version as a draft of what the newest published one says. */
  @Post(':id/versions')
  @Requires('questionnaires.write')
  @Idempotent()
  async begin(@Param('id', ParseUUIDPipe) id: string): Promise<QuestionnaireVersionView> {
    return presentVersion(await this.nextVersions.begin(id));
  }
}
