import classes from './perception-groups.module.css';

const WIDTH = 160;
const HIGHEST = 4;

interface SelfAndMaturityProps {
  /** 0..4, as is the next. */
  readonly selfRating: number;
  readonly maturity: number;
}

/** What they say of themselves (a ring) and what their answers come to (a square) on one scale; the numbers stand in the row beside it. */
export function SelfAndMaturity({ selfRating, maturity }: SelfAndMaturityProps) {
  const at = (value: number) => 8 + (value / HIGHEST) * (WIDTH - 16);
  return (
    <svg className={classes.picture} viewBox={`0 0 ${WIDTH} 20`} aria-hidden="true">
      <line className={classes.scale} x1={at(0)} x2={at(HIGHEST)} y1="17" y2="17" />
      {[0, 1, 2, 3, HIGHEST].map((value) => (
        <line key={value} className={classes.scale} x1={at(value)} x2={at(value)} y1="15" y2="19" />
      ))}
      <line className={classes.reach} x1={at(selfRating)} x2={at(maturity)} y1="8" y2="8" />
      <rect className={classes.maturity} x={at(maturity) - 4} y="4" width="8" height="8" />
      <circle className={classes.self} cx={at(selfRating)} cy="8" r="4.5" />
    </svg>
  );
}
