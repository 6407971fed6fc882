import type { Bilingual } from '@app/kernel';
import { Injectable } from '@nestjs/common';

import { AskedQuestionnaire } from './asked-questionnaire.service.js';
import { BaselinesService } from './baselines.service.js';
import type { BaselineVersion } from './domain/baseline-version.js';
import { refuse } from './domain/problems.js';
import { type PublishProblem, publishProblems } from './domain/publish-check.js';

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
  constructor(
    private readonly baselines: BaselinesService,
    private readonly asked: AskedQuestionnaire,
  ) {}

  async list(versionId: string): Promise<ToldProblem[]> {
    const version = await this.baselines.find(versionId);
    return tell(publishProblems(version, await this.asked.factsFor(version)));
  }

  /**
   * Makes sure that a draft can be published, and that its grid has every question of its questionnaire and no other.
   *
   * @throws AppError `baseline_not_ready`, which lists what is to be done
   */
  async settle(draft: BaselineVersion): Promise<void> {
    const facts = await this.asked.factsFor(draft);
    const problems = tell(publishProblems(draft, facts));
    if (facts === null || problems.length > 0) throw refuse('baseline_not_ready', { count: problems.length, problems });
    await this.asked.align(draft, facts);
  }
}

function tell(problems: readonly PublishProblem[]): ToldProblem[] {
  return problems.map(({ part, key, problem }) => ({
    part,
    key,
    field: problem.field ?? '',
    code: problem.code,
    message: { ja: problem.in('ja'), en: problem.in('en') },
  }));
}
