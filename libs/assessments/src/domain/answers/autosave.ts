import type { AssessmentState } from '../assessment-state.js';
import type { AnswerContent, WorkingAnswer } from './answer.js';
import type { AskedForm } from './asked-form.js';

/**
 * Whether one answer can be written without looking at the others: it is always shown, decides nothing about what is shown,
 * and does not begin the work. Nearly every autosave is of this kind.
 */
export function standsAlone(form: AskedForm, key: string, state: AssessmentState): boolean {
  const isConditional = [...form.questions, ...form.profileQuestions].some((item) => item.key === key && item.visibleIf !== null);
  return state === 'in_progress' && !isConditional && !form.steering.has(key);
}

/** Whether others have to be read again after this one was written: they may be shown or hidden, or advised differently. */
export function movesOthers(form: AskedForm, key: string): boolean {
  return form.steering.has(key) || form.advising.has(key);
}

/** How many more questions are answered when `after` stands where `before` stood: 1, 0 or −1. */
export function answeredMore(form: AskedForm, key: string, before: AnswerContent, after: AnswerContent): number {
  if (!form.questions.some((question) => question.key === key)) return 0;
  return Number(after.kind !== null) - Number(before.kind !== null);
}

/** Whether two answers say the same. Values come from the same check, so the same choices stand in the same order. */
export function isSame(one: AnswerContent, other: AnswerContent): boolean {
  return JSON.stringify(contentOf(one)) === JSON.stringify(contentOf(other));
}

/** The bare content, keys in one order whatever carried it. Boxes of a text come back from the database in an order of its own. */
export function contentOf({ kind, level, reason, value, comment }: AnswerContent): AnswerContent {
  return { kind, level, reason, value: isBoxes(value) ? sorted(value) : value, comment };
}

/** What stands where, after one answer has changed. */
export function withAnswer(kept: readonly WorkingAnswer[], changed: WorkingAnswer): WorkingAnswer[] {
  return [...kept.filter(({ questionKey }) => questionKey !== changed.questionKey), changed];
}

function isBoxes(value: AnswerContent['value']): value is Readonly<Record<string, string>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function sorted(boxes: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(boxes).sort(([a], [b]) => (a < b ? -1 : 1)));
}
