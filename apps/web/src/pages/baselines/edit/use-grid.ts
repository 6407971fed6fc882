import { type RefObject, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { BaselineVersionView, QuestionView } from '~/api/generated/types.gen';
import type { Place } from '~/components/draft/changes';
import type { Draft } from '~/components/draft/use-draft-saving';
import { useText } from '~/messages/use-text';

import { at, read } from './fields';
import { gridAction, type Pressed, type Spot } from './grid-keys';

export interface GridWork {
  /** The square that one is at; the others are reached with the arrows. */
  readonly spot: Spot;
  /** The weight that is being written, as its first figure; null while none is. */
  readonly weighing: string | null;
  /** What just happened, for those who do not see it. */
  readonly said: string;
  readonly mayUndo: boolean;
  readonly table: RefObject<HTMLTableElement | null>;
  readonly stand: (spot: Spot) => void;
  /** @returns whether the key was ours */
  readonly press: (pressed: Pressed, spot: Spot) => boolean;
  readonly setTarget: (spot: Spot, level: number) => void;
  readonly toggleMust: (spot: Spot) => void;
  readonly beginWeight: (first: string | null) => void;
  /** Null: as it was. @param next where to go on */
  readonly endWeight: (spot: Spot, weight: number | null, next: Spot) => void;
  readonly undo: () => void;
}

const MOST_STEPS_BACK = 200;

/** The grid at work: where one is, what the keys do, and the way back. */
export function useGrid(draft: Draft<BaselineVersionView>, questions: readonly QuestionView[]): GridWork {
  const { t } = useTranslation();
  const { text } = useText();
  const { saving, view } = draft;
  const table = useRef<HTMLTableElement>(null);
  const back = useRef<{ readonly place: Place; readonly value: unknown }[]>([]);
  const [spot, setSpot] = useState<Spot>({ row: 0, column: Math.min(1, view.classes.length) });
  const [weighing, setWeighing] = useState<string | null>(null);
  const [said, say] = useState('');
  const extent = { rows: questions.length, columns: 1 + view.classes.length };

  const enter = (place: Place, value: unknown) => {
    back.current = [...back.current.slice(-MOST_STEPS_BACK), { place, value: read(saving.current.view, place) }];
    saving.enter(place, value);
  };
  const squareAt = ({ row, column }: Spot) => {
    const question = questions[row];
    const its = view.classes[column - 1];
    return question && its ? { question, classKey: its.key, className: text(its.name) } : null;
  };
  const go = (to: Spot) => {
    setSpot(to);
    // Drawn already: what is not at hand is only out of the order of Tab.
    table.current?.querySelector<HTMLElement>(`[data-spot="${to.row} ${to.column}"]`)?.focus();
  };
  const setTarget = (where: Spot, level: number) => {
    const square = squareAt(where);
    if (!square) return;
    enter(at.target(square.question.key, square.classKey), level);
    say(
      level === 0
        ? t('authoring.grid.said.nothing', { name: square.className })
        : t('authoring.grid.said.target', { name: square.className, level }),
    );
  };
  const toggleMust = (where: Spot) => {
    const square = squareAt(where);
    if (!square) return;
    const place = at.must(square.question.key, square.classKey);
    const isMust = read(saving.current.view, place) === true;
    enter(place, !isMust);
    say(t(isMust ? 'authoring.grid.said.noMust' : 'authoring.grid.said.must', { name: square.className }));
  };
  const undo = () => {
    const last = back.current.pop();
    if (!last) return;
    saving.enter(last.place, last.value);
    say(t('authoring.grid.said.undone'));
  };
  const press = (pressed: Pressed, where: Spot): boolean => {
    const max = questions[where.row]?.max ?? 0;
    const action = gridAction(pressed, where, extent, max);
    if (!action) return false;
    if (action.kind === 'move') go(action.to);
    else if (action.kind === 'target') setTarget(where, action.level);
    else if (action.kind === 'too_high') say(t('authoring.grid.said.tooHigh', { max }));
    else if (action.kind === 'must') toggleMust(where);
    else if (action.kind === 'weigh') setWeighing(action.first ?? '');
    else undo();
    return true;
  };
  const endWeight = (where: Spot, weight: number | null, next: Spot) => {
    const question = questions[where.row];
    setWeighing(null);
    if (question && weight !== null) {
      enter(at.weight(question.key), weight);
      say(t('authoring.grid.said.weight', { weight }));
    }
    // The field goes first, then its square takes the focus.
    requestAnimationFrame(() => go({ row: Math.min(Math.max(next.row, 0), extent.rows - 1), column: next.column }));
  };
  return {
    spot: { row: Math.min(spot.row, Math.max(0, extent.rows - 1)), column: Math.min(spot.column, extent.columns - 1) },
    weighing,
    said,
    mayUndo: back.current.length > 0,
    table,
    stand: setSpot,
    press,
    setTarget,
    toggleMust,
    beginWeight: (first) => setWeighing(first ?? ''),
    endWeight,
    undo,
  };
}
