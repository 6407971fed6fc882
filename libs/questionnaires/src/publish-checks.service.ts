import type { Bilingual } from '@app/kernel';
import { Injectable } from '@nestjs/common';

import { refuse } from './domain/problems.js';
import { type PublishProblem, publishProblems } from './domain/publish-check.js';
import type { QuestionnaireVersion } from './domain/questionnaire-version.js';
import { QuestionnairesService } from './questionnaires.service.js';

/** A problem in words. */
export interface ToldProblem {
  readonly part: PublishProblem['part'];
  readonly key: string | null;
  readonly field: string;
  readonly code: string;
  readonly message: Bilingual;
}

/** Tells an author what keeps a draft from being published. */
@Injectable()
export class PublishChecks {
  constructor(private readonly questionnaires: QuestionnairesService) {}

  async list(versionId: string): Promise<ToldProblem[]> {
    return toldProblems(await this.questionnaires.find(versionId));
  }

  /** @throws AppError `questionnaire_not_ready`, which lists what is to be done */
  insist(draft: QuestionnaireVersion): void {
    const problems = toldProblems(draft);
    if (problems.length > 0) throw refuse('questionnaire_not_ready', { count: problems.length, problems });
  }
}

function toldProblems(version: QuestionnaireVersion): ToldProblem[] {
  return publishProblems(version).map(({ part, key, problem }) => ({
    part,
    key,
    field: problem.field ?? '',
    code: problem.code,
    message: { ja: problem.in('ja'), en: problem.in('en') },
  }));
}
