import { type MeasuredWith, measuredOtherwise } from './measured-alike.js';

/** What an assessment was asked and measured with: questions in scope, targets and weights follow from these. */
export interface AskedWith extends MeasuredWith {
  readonly classes: readonly string[];
}

/** What was otherwise than the time before, in the order in which it is told. */
export const ASKED_OTHERWISE = ['questionnaire', 'form', 'classes', 'baseline'] as const;
export type AskedOtherwise = (typeof ASKED_OTHERWISE)[number];

/**
 * Why the results of two assessments of one supplier cannot be set against each other; empty: they were asked alike, by whomever.
 *
 * What holds for medians holds for each result. Its information classes count as well: they say which targets it is measured by, whichever
 * questions are looked at. Two buyers with the same version of a shared baseline ask alike.
 */
export function askedOtherwise(one: AskedWith, other: AskedWith): readonly AskedOtherwise[] {
  const found = new Set<AskedOtherwise>(measuredOtherwise(one, other));
  if (setOf(one.classes) !== setOf(other.classes)) found.add('classes');
  return ASKED_OTHERWISE.filter((what) => found.has(what));
}

/** The same for the same ones, in whatever order and however often they stand there. */
function setOf(classes: readonly string[]): string {
  return [...new Set(classes)].sort().join();
}
