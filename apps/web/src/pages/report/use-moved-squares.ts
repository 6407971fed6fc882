import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import type { QuestionMoveView, SquareMoveView } from '~/api/generated/types.gen';
import type { MovedQuestion } from '~/components/today/moves';
import { useText } from '~/messages/use-text';

/** In words: what is asked otherwise of each class, and how many suppliers fell and fall short of it. @param opened what that count is within */
export function useMovedSquares(
  moves: readonly QuestionMoveView[],
  opened: (move: QuestionMoveView, fromTo: string) => ReactNode = (_move, fromTo) => fromTo,
): MovedQuestion[] {
  const { t } = useTranslation();
  const { text } = useText();
  const targetOf = (target: number) => (target === 0 ? t('today.unasked') : String(target));
  const wordsOf = ({ name: of, frozen, today }: SquareMoveView): string[] => {
    const name = text(of);
    return [
      ...(frozen.target === today.target ? [] : [t('today.targetOf', { name, from: targetOf(frozen.target), to: targetOf(today.target) })]),
      ...(frozen.must === today.must ? [] : [t(today.must ? 'today.mustNowOf' : 'today.mustNoMoreOf', { name })]),
    ];
  };
  return moves.map((move) => {
    const { key, topic, classes, weight, weightToday, below, belowToday } = move;
    return {
      key,
      topic: text(topic),
      changes: [...classes.flatMap(wordsOf), ...(weight === weightToday ? [] : [t('today.weight', { from: weight, to: weightToday })])],
      effect: below === null || belowToday === null ? '–' : opened(move, t('today.fromTo', { from: below, to: belowToday })),
    };
  });
}
