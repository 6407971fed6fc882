import type { MeasuredQuestionView, TodayQuestionView } from '~/api/generated/types.gen';

/** The numbers of a submission that stand then and now. */
export type TodayFigure = 'standing' | 'attainment' | 'coverage' | 'gaps' | 'mustGaps' | 'inScope';

/** Those of the questions that a number is made of on either side; what is asked otherwise belongs to those that add all of them up. */
export function rowsToday(questions: readonly TodayQuestionView[], figure: TodayFigure): readonly TodayQuestionView[] {
  const isShort = (side: MeasuredQuestionView | null) => (side?.gap ?? 0) > 0;
  const isMissed = (side: MeasuredQuestionView | null) => side?.must === true && (isShort(side) || side.gap === null);
  const onEither = (holds: (side: MeasuredQuestionView | null) => boolean) =>
    questions.filter(({ before, now }) => holds(before) || holds(now));
  if (figure === 'gaps') return onEither(isShort);
  if (figure === 'mustGaps') return onEither((side) => side?.must === true && isShort(side));
  // A standing hangs on the musts; a must that was set aside is one of its reasons.
  if (figure === 'standing') return onEither(isMissed);
  return questions;
}
