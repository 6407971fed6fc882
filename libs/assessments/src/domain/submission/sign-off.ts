import { type Condition, raisedBy } from '@app/gap-analysis';

import type { AnswerKind } from '../answers/answer.js';
import type { AskedForm } from '../answers/asked-form.js';
import type { KeptAnswer } from '../answers/given-answers.js';
import { answeredKeys } from '../answers/progress.js';
import { adviceOn, shownForm } from '../answers/shown-form.js';

/** What stands at the shown questions, in questions. */
export type StatementCounts = Readonly<Record<Exclude<AnswerKind, 'profile' | 'probe'> | 'unanswered', number>>;

/** What a supplier is about to state: shown in full before it is signed. */
export interface Statement<Rule> {
  readonly counts: StatementCounts;
  /** Keys of shown questions without an answer, in catalogue order. */
  readonly unanswered: readonly string[];
  /** Keys of "not applicable" answers for which the profile does not speak; a reviewer may ask about them. */
  readonly unconfirmed: readonly string[];
  /** Keys of those for which it does. */
  readonly confirmed: readonly string[];
  /** Answers that do not fit together; asked about once, they may stay as they are. */
  readonly questionable: readonly Rule[];
  /** Keys of everything shown: what else was once answered is not stated. */
  readonly stated: ReadonlySet<string>;
}

export function statementOf<Rule extends { readonly when: Condition }>(
  form: AskedForm,
  rules: readonly Rule[],
  kept: readonly KeptAnswer[],
): Statement<Rule> {
  const shown = shownForm(form, kept);
  const answered = answeredKeys(kept);
  const kinds = new Map(kept.map(({ questionKey, kind }) => [questionKey, kind]));
  const setAside = shown.questions.filter(({ key }) => kinds.get(key) === 'not_applicable');
  const countOf = (kind: AnswerKind) => shown.questions.filter(({ key }) => kinds.get(key) === kind).length;
  const unanswered = shown.questions.filter(({ key }) => !answered.has(key)).map(({ key }) => key);
  return {
    counts: {
      level: countOf('level'),
      unknown: countOf('unknown'),
      not_applicable: setAside.length,
      declined: countOf('declined'),
      unanswered: unanswered.length,
    },
    unanswered,
    unconfirmed: setAside.filter((question) => adviceOn(question, shown) !== 'suggested').map(({ key }) => key),
    confirmed: setAside.filter((question) => adviceOn(question, shown) === 'suggested').map(({ key }) => key),
    questionable: raisedBy(rules, shown.facts),
    stated: shown.keys,
  };
}
