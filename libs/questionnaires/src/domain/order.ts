import { refuse } from './problems.js';
import type { Question } from './question.js';

/** The keys in catalogue order with a new one at the end of its section; at the very end where the section has no question yet. */
export function orderWith(questions: readonly Question[], added: Pick<Question, 'key' | 'sectionKey'>): string[] {
  const keys = questions.map(({ key }) => key);
  const last = questions.findLastIndex(({ sectionKey }) => sectionKey === added.sectionKey);
  return last < 0 ? [...keys, added.key] : keys.toSpliced(last + 1, 0, added.key);
}

/** @throws AppError `order_incomplete` unless each question is named exactly once */
export function checkOrder(questions: readonly Question[], keys: readonly string[]): void {
  const named = new Set(keys);
  if (keys.length !== questions.length || !questions.every(({ key }) => named.has(key))) throw refuse('order_incomplete', {}, 'keys');
}
