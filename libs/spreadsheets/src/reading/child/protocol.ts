import type { ProblemCode } from '../../domain/problems.js';
import type { ReadingLimits } from '../../domain/reading-limits.js';
import type { TableOrigin } from '../../domain/table.js';
import type { UnreadableDetails } from './unreadable.js';

/** What the parent asks for, as JSON in the first argument; the upload itself comes on standard input. */
export interface ReadingRequest {
  /** Bytes to come. */
  readonly size: number;
  /** Of the file's name, in lower case, without the dot. */
  readonly extension: string;
  /** What to answer with: the rows of one sheet, or the fingerprints of all. */
  readonly wish: TableWish | FingerprintWish;
  readonly limits: ReadingLimits;
}

export interface TableWish {
  readonly answer: 'table';
  /** Names of the sheet to read; empty for the first visible one. */
  readonly sheet: readonly string[];
}

export interface FingerprintWish {
  readonly answer: 'fingerprint';
  /** Rows whose beginnings are wanted as well: for each sheet, their numbers. */
  readonly describe: readonly (readonly number[])[];
  /** Whether numbers are to be rounded as in the first workbooks of which fingerprints of rows were kept (see `earlierNumber`). */
  readonly isEarlier: boolean;
  /** The zone on whose clock the moments stand, where the digest of unrounded values is wanted too (see `SheetDigest`). */
  readonly unroundedIn: string | null;
}

/** What the reading process answers for a table, one JSON text a line: an origin, rows, and at last an end or a problem. */
export type ReadingMessage =
  | readonly [row: number, cells: readonly string[]]
  | { readonly origin: TableOrigin }
  | { readonly end: true }
  | ReadingProblem;

/** What it answers for fingerprints: one line. */
export type FingerprintMessage = { readonly fingerprint: FingerprintParts } | ReadingProblem;

export interface ReadingProblem {
  readonly problem: ProblemCode;
  readonly details: UnreadableDetails;
}

export interface FingerprintParts {
  readonly kind: 'xlsx' | 'csv' | 'json';
  /** Texts in the form of an id, as far as they stand alone in a cell: the last few. */
  readonly ids: readonly string[];
  readonly sha256: string;
  /** What JSON says that its SHA-256 is, true or not; null where it says none, and for everything else. */
  readonly stated: string | null;
  readonly sheets: readonly FingerprintedSheet[];
}

/** What of a sheet is there and not to be seen, or shown otherwise than this system shows it. */
export interface HiddenParts {
  readonly sheet: boolean;
  /** How many with content. */
  readonly rows: number;
  /** How many of those that hold anything. */
  readonly columns: number;
  /** How many with content have a number format that their column does not have in files of ours, or are repeated to their width. */
  readonly cells: number;
  /** Areas of merged cells. */
  readonly merged: number;
  /** Conditional formats, pivot tables and whatever else may show something else in the place of values. */
  readonly conditional: number;
  /** Whether pictures, controls or shapes lie over it. */
  readonly drawings: boolean;
}

export interface FingerprintedSheet {
  readonly name: string;
  readonly rowCount: number;
  readonly sha256: string;
  /** See `SheetFingerprint`, base64. */
  readonly rows: string;
  /** The numbers of these rows as the person sees them, as 32-bit numbers, base64. */
  readonly numbers: string;
  /** Digest of all sheets up to this one over unrounded values; null where it was not wanted. */
  readonly unrounded: string | null;
  readonly hidden: HiddenParts;
  /** The beginnings of the rows that were asked for. */
  readonly described: readonly (readonly [row: number, cells: readonly string[]])[];
}
