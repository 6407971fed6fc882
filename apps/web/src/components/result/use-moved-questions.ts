import { useTranslation } from 'react-i18next';

import type { MoveView } from '~/api/generated/types.gen';
import type { MovedQuestion } from '~/components/today/moves';
import { useText } from '~/messages/use-text';

/** In words: what is asked otherwise of one supplier, and what its gap was and is. */
export function useMovedQuestions(moves: readonly MoveView[]): MovedQuestion[] {
  const { t } = useTranslation();
  const { text } = useText();
  const changesOf = ({ reason, frozen, today, max }: MoveView): string[] => {
    if (reason !== 'changed' || !frozen || !today) {
      return [t(`today.reason.${reason === 'changed' ? 'dropped' : reason}`, { to: today?.target ?? 0, max })];
    }
    return [
      ...(frozen.target === today.target ? [] : [t('today.target', { from: frozen.target, to: today.target })]),
      ...(frozen.must === today.must ? [] : [t(today.must ? 'today.mustNow' : 'today.mustNoMore')]),
      ...(frozen.weight === today.weight ? [] : [t('today.weight', { from: frozen.weight, to: today.weight })]),
    ];
  };
  return moves.map((move) => ({
    key: move.key,
    topic: text(move.topic),
    changes: changesOf(move),
    effect: t('today.fromTo', { from: move.gapThen ?? '–', to: move.gapToday ?? '–' }),
  }));
}
