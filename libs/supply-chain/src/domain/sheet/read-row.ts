import { AppError } from '@app/kernel';

import type { CheckContext } from '../supplier-checks.js';
import { COLUMNS, SHEET_KEYS } from './sheet-columns.js';
import type { SheetKey, SheetValues } from './sheet-values.js';

/** What is wrong with one cell, in both languages, for whoever looks at the preview. */
export interface RowProblem {
  readonly column: SheetKey;
  readonly code: string;
  readonly ja: string;
  readonly en: string;
  /** What stands in the cell, cut after 100 characters, unseen ones shown as �. */
  readonly value: string;
}

export type GivenValues = { -readonly [Key in SheetKey]?: SheetValues[Key] };

/** Where each column stands in the file, from 0; null when it is not there. */
export type ColumnPlaces = Readonly<Record<SheetKey, number | null>>;

export interface ReadRow {
  /** What the row says; a cell that is empty, or wrong, says nothing. */
  readonly given: GivenValues;
  readonly problems: readonly RowProblem[];
}

const SHOWN_CHARACTERS = 100;

/** Reads one row of an uploaded list, every cell by itself, and collects what is wrong instead of stopping. */
export function readRow(cells: readonly string[], places: ColumnPlaces, context: CheckContext): ReadRow {
  const given: GivenValues = {};
  const problems: RowProblem[] = [];
  for (const key of SHEET_KEYS) {
    const cell = cellAt(cells, places[key]);
    if (cell === '') continue;
    try {
      readInto(given, key, cell, context);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      problems.push(problemOf(key, error, cell));
    }
  }
  return { given, problems };
}

/** The supplier code of a row as it would be kept; '' when there is none. */
export function codeOf(cells: readonly string[], places: ColumnPlaces): string {
  return cellAt(cells, places.code).normalize('NFKC').trim();
}

function cellAt(cells: readonly string[], place: number | null): string {
  return place === null ? '' : (cells[place] ?? '').trim();
}

export function problemOf(column: SheetKey, refusal: AppError, cell: string): RowProblem {
  const value = cell
    .toWellFormed()
    .slice(0, SHOWN_CHARACTERS)
    .toWellFormed()
    .replaceAll(/\p{Cc}/gu, '\ufffd');
  return { column, code: refusal.code, ja: refusal.in('ja'), en: refusal.in('en'), value };
}

function readInto<Key extends SheetKey>(given: GivenValues, key: Key, cell: string, context: CheckContext): void {
  const read: GivenValues[Key] = COLUMNS[key].read(cell, context);
  given[key] = read;
}
