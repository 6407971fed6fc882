import classes from './share-bar.module.css';

interface ShareBarProps {
  readonly done: number;
  readonly total: number;
  /** What is counted, for those who cannot see the bar: "43 of 64 answered". */
  readonly label: string;
}

/** How much of a whole is done. */
export function ShareBar({ done, total, label }: ShareBarProps) {
  const share = total === 0 ? 0 : (100 * done) / total;
  return (
    <div className={classes.bar} role="progressbar" aria-label={label} aria-valuemin={0} aria-valuemax={total} aria-valuenow={done}>
      <i style={{ width: `${share}%` }} />
    </div>
  );
}
