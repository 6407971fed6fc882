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
  /** Names of the sheet to read; empty for the first visible one. */
  readonly sheet: readonly string[];
  readonly limits: ReadingLimits;
}

/** What the reading process answers, one JSON text a line: an origin, rows, and at last an end or a problem. */
export type ReadingMessage =
  | readonly [row: number, cells: readonly string[]]
  | { readonly origin: TableOrigin }
  | { readonly end: true }
  | { readonly problem: ProblemCode; readonly details: UnreadableDetails };
