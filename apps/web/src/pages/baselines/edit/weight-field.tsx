import { useState } from 'react';

import classes from './grid.module.css';
import { weightIn } from './weight';

interface WeightFieldProps {
  /** The first figure that was typed; blank: what stands there is written over. */
  readonly first: string;
  readonly weight: number;
  readonly label: string;
  /** @param weight null: as it was @param by how many rows to go on */
  readonly onEnd: (weight: number | null, by: number) => void;
}

/** A weight while it is being written: Enter takes it over and goes on, Escape leaves it as it was. */
export function WeightField({ first, weight, label, onEnd }: WeightFieldProps) {
  const [typed, setTyped] = useState(first === '' ? String(weight) : first);
  const written = weightIn(typed);
  return (
    <input
      className={classes.field}
      // biome-ignore lint/a11y/noAutofocus: whoever began to type goes on typing
      autoFocus
      aria-label={label}
      aria-invalid={written === null || undefined}
      inputMode="decimal"
      value={typed}
      onFocus={({ currentTarget }) => first === '' && currentTarget.select()}
      onChange={({ currentTarget }) => setTyped(currentTarget.value)}
      onBlur={() => onEnd(written === weight ? null : written, 0)}
      onKeyDown={(event) => {
        const by = event.key === 'Enter' && written !== null ? (event.shiftKey ? -1 : 1) : null;
        if (event.key === 'Escape') onEnd(null, 0);
        else if (by !== null) onEnd(written === weight ? null : written, by);
        else return;
        event.preventDefault();
      }}
    />
  );
}
