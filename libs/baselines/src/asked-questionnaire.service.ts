import { AppError } from '@app/kernel';
import { QuestionnairesService, type QuestionnaireVersion } from '@app/questionnaires';
import { Injectable } from '@nestjs/common';
import type { VersionId } from './data/drafts.repository.js';
import { GridRepository } from './data/grid.repository.js';
import { PLAIN_WEIGHT } from './domain/baseline.js';
import type { BaselineVersion } from './domain/baseline-version.js';
import type { QuestionnaireFacts } from './domain/publish-check.js';

/** The questionnaire that a baseline is made for: a draft of it can still change, or go. */
@Injectable()
export class AskedQuestionnaire {
  constructor(
    private readonly questionnaires: QuestionnairesService,
    private readonly grid: GridRepository,
  ) {}

  /** Null when the version is gone. */
  async factsFor(version: Pick<BaselineVersion, 'questionnaireOwnerId' | 'questionnaireVersionId'>): Promise<QuestionnaireFacts | null> {
    try {
      return factsOf(await this.questionnaires.version(version.questionnaireOwnerId, version.questionnaireVersionId));
    } catch (error) {
      if (error instanceof AppError && error.kind === 'not_found') return null;
      throw error;
    }
  }

  /**
   * Makes the rows of a draft's grid the questions of a questionnaire: an own one in any state, or a built-in one.
   *
   * @throws AppError `questionnaire_version_not_found`
   */
  async choose(draft: VersionId, questionnaireVersionId: string): Promise<QuestionnaireVersion> {
    const questionnaire = await this.questionnaires.find(questionnaireVersionId);
    await this.align(draft, factsOf(questionnaire));
    return questionnaire;
  }

  /** Weighs questions that are new and lets go of those that are not asked any more, targets included. */
  async align(draft: VersionId, { maxOf }: QuestionnaireFacts): Promise<void> {
    const questions = [...maxOf.keys()];
    await this.grid.keepOnly(draft, questions);
    await this.grid.weighNew(draft, questions, PLAIN_WEIGHT);
  }
}

function factsOf({ state, questions }: QuestionnaireVersion): QuestionnaireFacts {
  return { state, maxOf: new Map(questions.map(({ key, max }) => [key, max])) };
}
