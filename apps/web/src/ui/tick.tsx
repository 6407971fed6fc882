import classes from './tick.module.css';

interface TickProps {
  readonly label: string;
  readonly checked: boolean;
  readonly indeterminate?: boolean;
  readonly onChange: () => void;
}

/** A box to tick in each row of a long table: the browser's own, which costs next to nothing while one scrolls. */
export function Tick({ label, checked, indeterminate = false, onChange }: TickProps) {
  return (
    <input
      ref={(box) => {
        if (box) box.indeterminate = indeterminate;
      }}
      className={classes.tick}
      type="checkbox"
      aria-label={label}
      checked={checked}
      onChange={onChange}
    />
  );
}
