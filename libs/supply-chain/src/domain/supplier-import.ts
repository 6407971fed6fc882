import type { CheckedRow } from './sheet/check-row.js';

export type ImportState = 'checked' | 'applied' | 'discarded';

/** An uploaded list that was checked. Nothing of it is taken over before somebody says so. */
export interface SupplierImport {
  readonly id: string;
  readonly fileName: string;
  readonly state: ImportState;
  readonly rowCount: number;
  /** Suppliers that it would make, or made … */
  readonly createCount: number;
  /** … and change, or changed. */
  readonly updateCount: number;
  readonly unchangedCount: number;
  /** Rows that are not taken over. */
  readonly problemCount: number;
  readonly createdAt: Date;
  readonly appliedAt: Date | null;
}

/** Take over the file as a whole, or what is good of it. */
export const APPLIED_ROWS = ['all', 'good'] as const;
export type AppliedRows = (typeof APPLIED_ROWS)[number];

export type ImportCounts = Pick<SupplierImport, 'createCount' | 'updateCount' | 'unchangedCount' | 'problemCount'>;

export const NO_ROWS: ImportCounts = { createCount: 0, updateCount: 0, unchangedCount: 0, problemCount: 0 };

/** The counts of a file after some more of its rows. */
export function countRows(rows: readonly CheckedRow[], before: ImportCounts): ImportCounts {
  const of = (outcome: CheckedRow['outcome']) => rows.filter((row) => row.outcome === outcome).length;
  return {
    createCount: before.createCount + of('create'),
    updateCount: before.updateCount + of('update'),
    unchangedCount: before.unchangedCount + of('unchanged'),
    problemCount: before.problemCount + of('problem'),
  };
}
