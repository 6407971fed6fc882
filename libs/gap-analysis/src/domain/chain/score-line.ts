import type { QuestionResult } from '../scoring/question-result.js';

/** Characters per question. */
export const STEP = 3;

const NOT_ASKED = '.--';
const LETTERS = { unknown: 'u', unanswered: 'm', not_applicable: 'n', declined: 'd' } as const;

/**
 * One submission's results on one basis as a line of text, from which thousands can be added up again at once (`ChainTally`).
 *
 * Three characters per question of the version, in catalogue order: how it was answered (a level `0`–`4`, `u` unknown, `m` unanswered, `n` not
 * applicable, `d` declined), T, and `!` for a must or `-`. What is out of scope is `.--`.
 *
 * @param results of `assess`: every question in scope
 * @param order keys of all questions of the version
 */
export function scoreLine(results: readonly QuestionResult[], order: readonly string[]): string {
  const byKey = new Map(results.map((result) => [result.key, result]));
  return order.map((key) => partOf(byKey.get(key))).join('');
}

function partOf(result: QuestionResult | undefined): string {
  if (!result) return NOT_ASKED;
  const { status, level, target, must } = result;
  const answered = status === 'met' || status === 'gap' ? String(level) : LETTERS[status];
  return `${answered}${target}${must ? '!' : '-'}`;
}
