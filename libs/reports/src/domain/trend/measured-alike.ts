/** What the medians of a campaign were worked out with. */
export interface MeasuredWith {
  readonly questionnaireVersionId: string;
  readonly form: 'full' | 'short';
  readonly baselineVersionId: string;
  /** Whether they look at nothing but the questions that every compared campaign asked. Nothing: not so. */
  readonly isOverShared?: boolean;
}

/** What was otherwise than in the campaign before, in the order in which it is told. */
export const MEASURED_OTHERWISE = ['questionnaire', 'form', 'baseline'] as const;
export type MeasuredOtherwise = (typeof MEASURED_OTHERWISE)[number];

/**
 * Why the medians of two campaigns cannot be set against each other; empty: they can, and a change between them is the suppliers' own.
 *
 * Another version of the baseline has other targets and weights: the same answers give other attainments. Another version or form of the
 * questionnaire matters only where each campaign is measured by all that it asked: shared questions go by their stable keys.
 */
export function measuredOtherwise(one: MeasuredWith, other: MeasuredWith): readonly MeasuredOtherwise[] {
  const sameQuestions = one.isOverShared && other.isOverShared;
  const isOther: Readonly<Record<MeasuredOtherwise, boolean>> = {
    questionnaire: !sameQuestions && one.questionnaireVersionId !== other.questionnaireVersionId,
    form: !sameQuestions && one.form !== other.form,
    baseline: one.baselineVersionId !== other.baselineVersionId,
  };
  return MEASURED_OTHERWISE.filter((what) => isOther[what]);
}
