import { lineOver } from '@app/gap-analysis';

import type { HeatMapRow } from './heat-map.js';
import { exposureOf, type Yardstick } from './yardstick.js';

/** One supplier of a campaign, as a row of suppliers × questions. */
export interface MatrixRow
  extends Pick<
    HeatMapRow,
    'assessmentId' | 'relationshipId' | 'submissionId' | 'supplierCode' | 'supplierName' | 'standing' | 'attainment' | 'submittedAt'
  > {
  /** X of the classes it was asked for. */
  readonly exposure: number;
  /** A score line over the columns; null before a submission. */
  readonly answers: string | null;
}

/**
 * The row of a heat map with each answer in the place of each domain.
 *
 * @param line over all questions of the version
 * @param positions of the columns, in their order
 */
export function matrixRow(row: HeatMapRow, line: string | null, positions: readonly number[], yardstick: Yardstick): MatrixRow {
  const { assessmentId, relationshipId, submissionId, supplierCode, supplierName, standing, attainment, submittedAt, classes } = row;
  return {
    ...{ assessmentId, relationshipId, submissionId, supplierCode, supplierName, standing, attainment, submittedAt },
    exposure: exposureOf(yardstick, classes),
    answers: line === null ? null : lineOver(line, positions),
  };
}
