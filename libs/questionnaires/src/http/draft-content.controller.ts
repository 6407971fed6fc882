import { Requires } from '@app/tenancy';
import { Body, Controller, Param, ParseUUIDPipe, Patch, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

import { ContentEditing } from '../content-editing.service.js';
import { EditedProfileQuestionView, EditProfileQuestionDto, presentEditedProfileQuestion, WriteSectionsDto } from './edit-content.dto.js';
import { QuestionnaireEditView } from './seen.dto.js';

@ApiTags('questionnaires')
@Controller('questionnaires/versions/:id')
export class DraftContentController {
  constructor(private readonly editing: ContentEditing) {}

  @Put('sections')
  @Requires('questionnaires.write')
  async writeSections(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { version, sections }: WriteSectionsDto,
  ): Promise<QuestionnaireEditView> {
    return { version: await this.editing.writeSections(id, version, sections) };
  }

  /** Changes the texts of a profile question. */
  @Patch('profile-questions/:key')
  @Requires('questionnaires.write')
  async editProfileQuestion(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('key') key: string,
    @Body() { version, ...change }: EditProfileQuestionDto,
  ): Promise<EditedProfileQuestionView> {
    return presentEditedProfileQuestion(await this.editing.editProfileQuestion(id, key, version, change));
  }
}
