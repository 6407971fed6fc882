import { adviseNotApplicable, type NotApplicableAdvice, resolveVisibility, type Visibility } from '@app/gap-analysis';

import type { AskedForm, AskedProfileQuestion, AskedQuestion } from './asked-form.js';
import { givenAnswers, type KeptAnswer } from './given-answers.js';

/** What a supplier is shown, given what it has answered so far. */
export interface ShownForm {
  readonly questions: readonly AskedQuestion[];
  readonly profileQuestions: readonly AskedProfileQuestion[];
  /** The keys of all that, and of the probes. */
  readonly keys: ReadonlySet<string>;
  readonly facts: Visibility['facts'];
}

export function shownForm(form: AskedForm, kept: readonly KeptAnswer[]): ShownForm {
  const { hiddenQuestions, hiddenProfileQuestions, facts } = resolveVisibility(form, givenAnswers(kept));
  const questions = form.questions.filter(({ key }) => !hiddenQuestions.has(key));
  const profileQuestions = form.profileQuestions.filter(({ key }) => !hiddenProfileQuestions.has(key));
  const keys = new Set([...questions, ...profileQuestions, ...form.probes].map(({ key }) => key));
  return { questions, profileQuestions, keys, facts };
}

/** Whether the question's own rule speaks for "not applicable", against it, or is open. */
export function adviceOn({ naRule }: AskedQuestion, { facts }: ShownForm): NotApplicableAdvice {
  return adviseNotApplicable(naRule, facts);
}
