import { useTranslation } from 'react-i18next';

import type { StateCountsView } from '~/api/generated/types.gen';
import { Opens } from '~/components/opens/opens';

import classes from './state-bar.module.css';
import { STATES, type State, StateMark } from './state-mark';

interface StateBarProps {
  readonly counts: StateCountsView;
  /** Of what, for those who hear it. */
  readonly name: string;
  readonly onOpen: (state: State) => void;
}

/** How many stand how: a bar in proportion, and the numbers, each with its shape. */
export function StateBar({ counts, name, onOpen }: StateBarProps) {
  const { t } = useTranslation();
  return (
    <span className={classes.counts}>
      <span className={classes.bar} aria-hidden="true">
        {STATES.filter((state) => counts[state] > 0).map((state) => (
          <i key={state} data-state={state} style={{ flex: counts[state] }} />
        ))}
      </span>
      {STATES.map((state) => (
        <span key={state}>
          {counts[state] === 0 ? (
            <StateMark state={state} count={0} />
          ) : (
            <Opens title={`${name} ${t(`frameworks.states.${state}`)}`} onOpen={() => onOpen(state)}>
              <StateMark state={state} count={counts[state]} />
            </Opens>
          )}
        </span>
      ))}
    </span>
  );
}
