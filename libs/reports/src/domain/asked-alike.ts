/** What an assessment was asked and measured with: questions in scope, targets and weights follow from these. */
export interface AskedWith {
  readonly questionnaireVersionId: string;
  readonly form: 'full' | 'short';
  readonly classes: readonly string[];
  readonly baselineVersionId: string;
}

/** What was otherwise than the time before, in the order in which it is told. */
export const ASKED_OTHERWISE = ['questionnaire', 'form', 'classes', 'baseline'] as const;
export type AskedOtherwise = (typeof ASKED_OTHERWISE)[number];

/**
 * Why the results of two assessments cannot be set against each other; empty: they were asked alike, by whomever.
 *
 * Neither attainment nor maturity is free of this: form and information classes say which questions count, the baseline's version what each
 * weighs. Two buyers with the same version of a shared baseline ask alike.
 */
export function askedOtherwise(one: AskedWith, other: AskedWith): readonly AskedOtherwise[] {
  const isOther: Readonly<Record<AskedOtherwise, boolean>> = {
    questionnaire: one.questionnaireVersionId !== other.questionnaireVersionId,
    form: one.form !== other.form,
    classes: [...new Set(one.classes)].sort().join() !== [...new Set(other.classes)].sort().join(),
    baseline: one.baselineVersionId !== other.baselineVersionId,
  };
  return ASKED_OTHERWISE.filter((what) => isOther[what]);
}
