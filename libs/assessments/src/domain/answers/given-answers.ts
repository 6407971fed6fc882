import type { Answer, GivenAnswers, ProfileAnswer } from '@app/gap-analysis';

import type { AnswerValue, SubmittedKind } from './answer.js';

/** An answer as rows keep it, worked on or submitted. */
export interface KeptAnswer {
  readonly questionKey: string;
  readonly kind: SubmittedKind | null;
  readonly level: number | null;
  readonly reason: string | null;
  readonly value: AnswerValue | null;
  readonly confirmed?: boolean;
}

/** What was answered, as conditions and scores read it. Cleared answers and lone comments are none. */
export function givenAnswers(kept: readonly KeptAnswer[]): GivenAnswers {
  return {
    profile: Object.fromEntries(kept.flatMap((answer) => entry(answer.questionKey, profileAnswer(answer)))),
    answers: Object.fromEntries(kept.flatMap((answer) => entry(answer.questionKey, scoredAnswer(answer)))),
  };
}

function entry<T>(key: string, value: T | undefined): [string, T][] {
  return value === undefined ? [] : [[key, value]];
}

/** Only choices matter: no condition can name a question that is answered in free words by field. */
function profileAnswer({ kind, value }: KeptAnswer): ProfileAnswer | undefined {
  if (kind !== 'profile' || value === null) return undefined;
  return typeof value === 'string' || isList(value) ? value : undefined;
}

function scoredAnswer({ kind, level, reason, confirmed = false }: KeptAnswer): Answer | undefined {
  if (kind === 'level' && level !== null) return { kind, level };
  if (kind === 'unknown') return { kind };
  if (kind === 'not_applicable') return { kind, reason: reason ?? '', confirmed };
  if (kind === 'declined') return { kind, reason: reason ?? '' };
  return undefined;
}

function isList(value: AnswerValue): value is readonly string[] {
  return Array.isArray(value);
}
