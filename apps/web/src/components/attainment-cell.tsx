import { attainmentStep, wholePerCent } from '~/format/numbers';

import classes from './attainment-cell.module.css';

interface AttainmentCellProps {
  /** 0..1; null where nothing is applicable. */
  readonly attainment: number | null;
  readonly mustGaps?: number;
}

/** Attainment as whole per cent on the colour of its step; the number of must-gaps raised beside it. */
export function AttainmentCell({ attainment, mustGaps = 0 }: AttainmentCellProps) {
  return (
    <span className={classes.cell} data-step={attainmentStep(attainment) ?? 'none'}>
      {attainment === null ? '–' : wholePerCent(attainment)}
      {mustGaps > 0 && <sup>{mustGaps}</sup>}
    </span>
  );
}
