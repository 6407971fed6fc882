import type { StateCountsView } from '~/api/generated/types.gen';

import classes from './state-bar.module.css';
import { STATES, StateMark } from './state-mark';

/** How many stand how: a bar in proportion, and the numbers, each with its shape. */
export function StateBar({ counts }: { readonly counts: StateCountsView }) {
  return (
    <span className={classes.counts}>
      <span className={classes.bar} aria-hidden="true">
        {STATES.filter((state) => counts[state] > 0).map((state) => (
          <i key={state} data-state={state} style={{ flex: counts[state] }} />
        ))}
      </span>
      {STATES.map((state) => (
        <StateMark key={state} state={state} count={counts[state]} />
      ))}
    </span>
  );
}
