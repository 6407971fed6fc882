import { BilingualView, presentBilingual } from '@app/tenancy';
import { IsUUID } from 'class-validator';

import type { ToldProblem } from '../publish-checks.service.js';

export class BaselineProblemView {
  part: 'baseline' | 'class' | 'question' | 'handling_rule';
  /** Of the class or question, or `class/stage` of a handling rule; null for the baseline itself. */
  key: string | null;
  /** Path inside that part, e.g. `targets.hi`. */
  field: string;
  code: string;
  message: BilingualView;
}

export class BaselineProblemsView {
  /** Empty when the draft can be published. */
  problems: BaselineProblemView[];
}

export class CompareBaselinesDto {
  /** The earlier version. */
  @IsUUID()
  from: string;
}

export function presentProblems(problems: readonly ToldProblem[]): BaselineProblemsView {
  return {
    problems: problems.map(({ part, key, field, code, message }) => ({ part, key, field, code, message: presentBilingual(message) })),
  };
}
