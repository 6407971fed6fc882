import type { Language, Page } from '@app/kernel';

import type { ImportRow } from '../data/supplier-imports.repository.js';
import type { InformationClass } from '../domain/information-class.js';
import type { RowChange, RowOutcome } from '../domain/sheet/judge-row.js';
import { COLUMNS, writeCell } from '../domain/sheet/sheet-columns.js';
import type { SheetKey } from '../domain/sheet/sheet-values.js';
import type { ImportState, SupplierImport } from '../domain/supplier-import.js';

export class SupplierImportView {
  id: string;
  fileName: string;
  state: ImportState;
  rowCount: number;
  /** Suppliers that it would add, or added. */
  createCount: number;
  /** Suppliers that it would change, or changed. */
  updateCount: number;
  unchangedCount: number;
  /** Rows that are not taken over. */
  problemCount: number;
  /** Instant in UTC. */
  createdAt: string;
  /** Instant in UTC. */
  appliedAt: string | null;
}

export class CheckedImportView extends SupplierImportView {
  /** Headings that mean nothing here; their columns were not read. */
  ignoredHeadings: string[];
}

export class RowProblemView {
  /** Key of the column, as in the API's fields. */
  column: string;
  /** Heading of the column. */
  heading: string;
  code: string;
  /** What is wrong, in a sentence. */
  detail: string;
  /** What stands in the cell, cut after 100 characters. */
  value: string;
}

export class RowChangeView {
  column: string;
  heading: string;
  from: string;
  to: string;
}

export class ImportRowView {
  /** As the spreadsheet program counts. */
  rowNumber: number;
  outcome: RowOutcome;
  code: string | null;
  name: string | null;
  problems: RowProblemView[];
  /** For an update: what would differ from today. */
  changes: RowChangeView[];
}

export class ImportRowsView {
  items: ImportRowView[];
  next: string | null;
}

export interface Reader {
  readonly language: Language;
  readonly classes: readonly InformationClass[];
}

export function presentImport({ createdAt, appliedAt, ...checked }: SupplierImport): SupplierImportView {
  return { ...checked, createdAt: createdAt.toISOString(), appliedAt: appliedAt?.toISOString() ?? null };
}

export function presentRows({ items, next }: Page<ImportRow>, reader: Reader): ImportRowsView {
  return { items: items.map((row) => presentRow(row, reader)), next };
}

function presentRow({ problems, changes, ...row }: ImportRow, reader: Reader): ImportRowView {
  return {
    ...row,
    problems: problems.map(({ column, code, value, ...sentence }) => ({
      column,
      heading: COLUMNS[column][reader.language],
      code,
      detail: sentence[reader.language],
      value,
    })),
    changes: changes.map((change) => presentChange(change, reader)),
  };
}

function presentChange<Key extends SheetKey>({ column, from, to }: RowChange<Key>, { language, classes }: Reader): RowChangeView {
  return {
    column,
    heading: COLUMNS[column][language],
    from: writeCell(column, from, language, classes),
    to: writeCell(column, to, language, classes),
  };
}
