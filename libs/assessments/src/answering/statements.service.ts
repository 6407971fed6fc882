import type { ConsistencyRule } from '@app/questionnaires';
import { Injectable } from '@nestjs/common';
import { AnswersRepository } from '../data/answers.repository.js';
import type { AssessmentRow } from '../data/assessment-row.js';
import { AssessmentsRepository } from '../data/assessments.repository.js';
import type { WorkingAnswer } from '../domain/answers/answer.js';
import { refuse } from '../domain/problems.js';
import { type Statement, statementOf } from '../domain/submission/sign-off.js';
import { AskedForms } from './asked-forms.service.js';

export interface SignOffPage {
  readonly assessment: AssessmentRow;
  readonly statement: Statement<ConsistencyRule>;
  /** What stands at what is stated. */
  readonly answers: readonly WorkingAnswer[];
}

/** What a supplier is about to state, as the answers stand now. */
@Injectable()
export class Statements {
  constructor(
    private readonly assessments: AssessmentsRepository,
    private readonly answers: AnswersRepository,
    private readonly forms: AskedForms,
  ) {}

  async review(assessmentId: string): Promise<SignOffPage> {
    const assessment = await this.assessments.find(assessmentId);
    if (!assessment) throw refuse('assessment_not_found');
    return this.of(assessment);
  }

  async of(assessment: AssessmentRow): Promise<SignOffPage> {
    const { questionnaire, form } = await this.forms.of(assessment);
    const kept = await this.answers.all(assessment.id);
    const statement = statementOf(form, questionnaire.content.consistencyRules, kept);
    return { assessment, statement, answers: kept.filter(({ questionKey }) => statement.stated.has(questionKey)) };
  }
}
