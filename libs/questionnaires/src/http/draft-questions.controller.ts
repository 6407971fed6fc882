import { Idempotent, Requires, SeenVersionDto } from '@app/tenancy';
import { Body, Controller, Delete, Param, ParseUUIDPipe, Patch, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

import { QuestionEditing } from '../question-editing.service.js';
import { AddQuestionDto, EditedQuestionView, EditQuestionDto, OrderQuestionsDto, presentEditedQuestion } from './edit-question.dto.js';
import { QuestionnaireEditView } from './seen.dto.js';

@ApiTags('questionnaires')
@Controller('questionnaires/versions/:id')
export class DraftQuestionsController {
  constructor(private readonly editing: QuestionEditing) {}

  @Patch('questions/:key')
  @Requires('questionnaires.write')
  async edit(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('key') key: string,
    @Body() { version, ...change }: EditQuestionDto,
  ): Promise<EditedQuestionView> {
    return presentEditedQuestion(await this.editing.edit(id, key, version, change));
  }

  @Post('questions')
  @Requires('questionnaires.write')
  @Idempotent()
  async add(@Param('id', ParseUUIDPipe) id: string, @Body() { version, ...question }: AddQuestionDto): Promise<EditedQuestionView> {
    return presentEditedQuestion(await this.editing.add(id, version, question));
  }

  @Delete('questions/:key')
  @Requires('questionnaires.write')
  async remove(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('key') key: string,
    @Query() { version }: SeenVersionDto,
  ): Promise<QuestionnaireEditView> {
    return { version: await this.editing.remove(id, key, version) };
  }

  @Put('order')
  @Requires('questionnaires.write')
  async reorder(@Param('id', ParseUUIDPipe) id: string, @Body() { version, keys }: OrderQuestionsDto): Promise<QuestionnaireEditView> {
    return { version: await this.editing.reorder(id, version, keys) };
  }
}
