import { Requires } from '@app/tenancy';
import { Body, Controller, Get, Param, ParseUUIDPipe, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

import { AnswersService } from '../answering/answers.service.js';
import { AnswerHistoryView, answerInput, presentHistory, presentSaved, SavedAnswerView, WriteAnswerDto } from './answer.dto.js';

@ApiTags('assessments')
@Controller('assessments/:id/answers/:questionKey')
export class AnswersController {
  constructor(private readonly answers: AnswersService) {}

  /** Saves one answer over the version that was seen; 409 with both answers when somebody was quicker. */
  @Put()
  @Requires('answers.write')
  async write(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('questionKey') questionKey: string,
    @Body() answer: WriteAnswerDto,
  ): Promise<SavedAnswerView> {
    return presentSaved(await this.answers.write(id, questionKey, answerInput(answer), answer.version));
  }

  /** Who wrote what, and when. */
  @Get('history')
  @Requires('assessments.read')
  async history(@Param('id', ParseUUIDPipe) id: string, @Param('questionKey') questionKey: string): Promise<AnswerHistoryView> {
    return presentHistory(await this.answers.history(id, questionKey));
  }
}
