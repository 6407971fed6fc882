import { LookedAt } from '@app/audit';
import { Requires } from '@app/tenancy';
import { Controller, Get, Param, ParseUUIDPipe } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

import { TodayResults } from '../../submission/today-results.service.js';
import { presentTodayQuestions, TodayQuestionsView } from './today-questions.dto.js';
import { presentTodayResult, TodayResultView } from './today-result.dto.js';

/** What one supplier submitted, measured with what its baseline asks today; no past number moves. */
@ApiTags('reports')
@Controller('submissions/:id/result/today')
export class TodayResultsController {
  constructor(private readonly results: TodayResults) {}

  /** One submission, for the buyer that asked. */
  @Get()
  @LookedAt('submission')
  @Requires('reports.read')
  async find(@Param('id', ParseUUIDPipe) id: string): Promise<TodayResultView> {
    return presentTodayResult(await this.results.of(id));
  }

  /** What its numbers consist of, question by question, then and now. */
  @Get('questions')
  @LookedAt('submission')
  @Requires('reports.read')
  async questions(@Param('id', ParseUUIDPipe) id: string): Promise<TodayQuestionsView> {
    return presentTodayQuestions(await this.results.of(id));
  }
}
