export { columnLetter } from './domain/cell-address.js';
export { type CellPlace, type CellProblem, CellProblems, problemAt } from './domain/cell-problems.js';
export { type Coded, coded } from './domain/coded.js';
export { type ColumnMatch, type ColumnSpec, matchColumns } from './domain/columns.js';
export type { Json } from './domain/json.js';
export type { ReadingLimits } from './domain/reading-limits.js';
export {
  type CellValue,
  type ColumnColour,
  type ColumnKind,
  NOT_APPLICABLE,
  type Sheet,
  type SheetColumn,
  type SheetRow,
} from './domain/sheet-model.js';
export type { Table, TableRow } from './domain/table.js';
export { TENTHS_FORMAT } from './domain/written-formats.js';
export type { HiddenParts } from './reading/child/protocol.js';
export { type FileFingerprint, type FingerprintOptions, type FoundSheet, fingerprintFile } from './reading/fingerprint-file.js';
export { type ReadTableOptions, readTable } from './reading/read-table.js';
export { BookFingerprint, ROW_BYTES, type SheetFingerprint } from './writing/book-fingerprint.js';
export { CountedRows } from './writing/counted-rows.js';
export { type CsvOptions, csvStream } from './writing/csv-stream.js';
export { HEAD } from './writing/json-head.js';
export { JsonWriter } from './writing/json-writer.js';
export { SheetDigest } from './writing/sheet-digest.js';
export { type WorkbookOptions, WorkbookWriter } from './writing/workbook-writer.js';
