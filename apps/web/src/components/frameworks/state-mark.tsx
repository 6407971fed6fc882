import { useTranslation } from 'react-i18next';

import classes from './state-mark.module.css';

/** As views count them. */
export const STATES = ['met', 'notMet', 'unknown'] as const;
export type State = (typeof STATES)[number];

/** Ticked circle, triangle, dashed circle: told apart by shape, word and colour. */
const SHAPES: Readonly<Record<State, string>> = {
  met: 'M8 1.6a6.4 6.4 0 1 1 0 12.8A6.4 6.4 0 0 1 8 1.6zM5.2 8.2l2 2 3.8-4.2',
  notMet: 'M8 2 14.6 13.6H1.4zM8 6.4v3.2M8 11.6v.1',
  unknown: 'M8 1.6a6.4 6.4 0 1 1 0 12.8A6.4 6.4 0 0 1 8 1.6z',
};

interface StateMarkProps {
  readonly state: State;
  /** In the place of the word, which is still read aloud. */
  readonly count?: number;
}

/** How a requirement stands. */
export function StateMark({ state, count }: StateMarkProps) {
  const { t } = useTranslation();
  const isCount = count !== undefined;
  return (
    <span className={classes.mark} data-state={state} data-none={count === 0 || undefined}>
      <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
        <path d={SHAPES[state]} />
      </svg>
      <span className={isCount ? 'only-read' : undefined}>{t(`frameworks.states.${state}`)}</span>
      {isCount && <span className="figures">{count}</span>}
    </span>
  );
}

/** As one supplier's requirement has it. */
export function stateOf(state: 'met' | 'not_met' | 'unknown'): State {
  return state === 'not_met' ? 'notMet' : state;
}
