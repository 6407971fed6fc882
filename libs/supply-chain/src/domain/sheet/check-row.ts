import type { Language } from '@app/kernel';

import type { CheckContext } from '../supplier-checks.js';
import { type JudgedRow, judgeRow, type KnownSupplier } from './judge-row.js';
import { type ColumnPlaces, codeOf, readRow } from './read-row.js';

/** A row of an uploaded table. */
export interface RawRow {
  /** As the spreadsheet program counts. */
  readonly row: number;
  readonly cells: readonly string[];
}

export interface CheckedRow extends JudgedRow {
  readonly rowNumber: number;
  /** Null where the row has none, or none that could be kept. */
  readonly code: string | null;
  readonly name: string | null;
  /** The supplier that the code means today, and its version. */
  readonly relationshipId: string | null;
  readonly seen: number | null;
}

export interface TableSurroundings {
  readonly places: ColumnPlaces;
  readonly context: CheckContext;
  /** The language that new contacts are written to where a row does not say. */
  readonly language: Language;
  readonly known: ReadonlyMap<string, KnownSupplier>;
  /** Row number → another row with the same code. */
  readonly sameCode: ReadonlyMap<number, number>;
}

/** Reads one row and decides what it would do. */
export function checkRow({ row, cells }: RawRow, { places, context, language, known, sameCode }: TableSurroundings): CheckedRow {
  const supplier = known.get(codeOf(cells, places)) ?? null;
  const read = readRow(cells, places, context);
  const judged = judgeRow(read, { known: supplier, sameCodeIn: sameCode.get(row) ?? null, language });
  return {
    ...judged,
    rowNumber: row,
    code: read.given.code ?? null,
    name: read.given.name ?? supplier?.values.name ?? null,
    relationshipId: supplier?.relationshipId ?? null,
    seen: supplier?.version ?? null,
  };
}
