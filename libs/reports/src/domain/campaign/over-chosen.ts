import type { ChainTally } from '@app/gap-analysis';

import type { HeatMapRow } from './heat-map.js';
import { exposureOf, type Yardstick } from './yardstick.js';

/** A supplier's row with its numbers over the chosen questions only; standing and perception stay what they are. */
export function overChosen<Row extends HeatMapRow>(row: Row, line: string | null, tally: ChainTally, yardstick: Yardstick): Row {
  if (line === null) return row;
  const { attainment, maturity, coverage, gaps, mustGaps, domains } = tally.add(line, exposureOf(yardstick, row.classes));
  return {
    ...row,
    attainment,
    maturity,
    coverage,
    gaps,
    mustGaps,
    domains: domains.map((cell, at) => ({ domain: tally.domains[at] ?? '', ...cell })),
  };
}
