import type { DistributionView } from '~/api/generated/types.gen';

import classes from './box-plot.module.css';

const WIDTH = 160;
const HEIGHT = 20;

interface BoxPlotProps {
  /** Shares, 0..1. */
  readonly distribution: DistributionView;
  readonly passMark: number;
  /** The colour of the median's step. */
  readonly step: number | null;
}

/** One row of a box plot over 0..100 %; the numbers stand in the row beside it. */
export function BoxPlot({ distribution: { min, p10, median, p90, max }, passMark, step }: BoxPlotProps) {
  const at = (share: number) => 2 + share * (WIDTH - 4);
  return (
    <svg className={classes.plot} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true" data-step={step}>
      <line className={classes.scale} x1={at(0)} x2={at(1)} y1="10" y2="10" />
      {[0, 1].map((end) => (
        <line key={end} className={classes.scale} x1={at(end)} x2={at(end)} y1="3" y2="17" />
      ))}
      <line className={classes.reach} x1={at(min)} x2={at(max)} y1="10" y2="10" />
      <line className={classes.reach} x1={at(min)} x2={at(min)} y1="6" y2="14" />
      <line className={classes.reach} x1={at(max)} x2={at(max)} y1="6" y2="14" />
      <rect className={classes.box} x={at(p10)} width={Math.max(1, at(p90) - at(p10))} y="4" height="12" rx="2" />
      <line className={classes.median} x1={at(median)} x2={at(median)} y1="3" y2="17" />
      <line className={classes.passMark} x1={at(passMark)} x2={at(passMark)} y1="0" y2={HEIGHT} />
    </svg>
  );
}
