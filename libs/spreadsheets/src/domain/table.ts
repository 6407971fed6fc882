/** One row of an uploaded table, as plain text. */
export interface TableRow {
  /** The row number that the spreadsheet program shows, from 1. */
  readonly row: number;
  /** Without the empty cells at the end. */
  readonly cells: readonly string[];
}

export type TextEncoding = 'utf-8' | 'utf-16le' | 'shift_jis';

/**
 * An uploaded table. Rows without content are left out, hidden and filtered rows are not.
 *
 * Dates are ISO 8601, numbers are written in full (`0.5`, never `50%`), booleans `TRUE` and `FALSE`, errors as shown (`#N/A`); a formula is its last result.
 */
export interface Table {
  readonly kind: 'xlsx' | 'csv';
  /** Null for a workbook. */
  readonly encoding: TextEncoding | null;
  /** Which sheet was read; null for CSV. */
  readonly sheet: string | null;
  /** The first row with content. */
  readonly header: TableRow;
  readonly rows: readonly TableRow[];
}

/** What is known before the first row. */
export type TableOrigin = Pick<Table, 'kind' | 'encoding' | 'sheet'>;
