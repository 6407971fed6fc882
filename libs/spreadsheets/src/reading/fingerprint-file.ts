import { AppError } from '@app/kernel';

import { type ProblemCode, refuse } from '../domain/problems.js';
import { FINGERPRINT_LIMITS, type ReadingLimits } from '../domain/reading-limits.js';
import type { SheetFingerprint } from '../writing/book-fingerprint.js';
import { AnsweredLines } from './answered-lines.js';
import type { FingerprintedSheet, FingerprintMessage, FingerprintParts, HiddenParts } from './child/protocol.js';
import { readGuarded } from './read-guarded.js';

/** One sheet of a file as it is found. */
export interface FoundSheet extends SheetFingerprint {
  /** The numbers of the heading and of each row as the spreadsheet program shows them. */
  readonly numbers: Uint32Array;
  /** Digest of all sheets up to this one over unrounded values (see `SheetDigest`); null where it was not wanted. */
  readonly unrounded: string | null;
  readonly hidden: HiddenParts;
  /** The beginnings of the rows that were to be described, by their number. */
  readonly described: ReadonlyMap<number, readonly string[]>;
}

export interface FileFingerprint {
  readonly kind: FingerprintParts['kind'];
  /** Texts in the form of an id, as far as they stand alone in a cell: the last few of the file. */
  readonly ids: readonly string[];
  /** Over all sheets. */
  readonly sha256: string;
  /** What JSON says that its SHA-256 is, true or not; null where it says none, and for everything else. */
  readonly stated: string | null;
  readonly sheets: readonly FoundSheet[];
}

export interface FingerprintOptions {
  /** As the person named it; only its extension is looked at. */
  readonly fileName: string;
  /** For each sheet, the numbers of the rows to describe. */
  readonly describe?: readonly (readonly number[])[];
  /** A zone, where the digest of unrounded values is wanted. */
  readonly unroundedIn?: string | null;
  /** Numbers rounded as in the first workbooks of which fingerprints of rows were kept. */
  readonly isEarlier?: boolean;
  readonly limits?: Partial<ReadingLimits>;
  /** The organization that asks: its files are read one after the other. */
  readonly who?: string | null;
  /** Aborted when nobody waits for the answer any more. */
  readonly gone?: AbortSignal | null;
}

/** What to do about it is something else here: a file that is to be verified can be split by nobody. */
const INSTEAD: Readonly<Partial<Record<string, ProblemCode>>> = {
  workbook_took_too_long: 'file_took_too_long',
  workbook_too_large: 'file_holds_too_much',
  too_many_rows: 'file_holds_too_much',
  too_many_cells: 'file_holds_too_much',
  too_much_text: 'file_holds_too_much',
};

/**
 * Takes the fingerprints of all sheets of a file that somebody uploaded (`.xlsx`, CSV, JSON of ours). The file is taken for hostile, as by `readTable`.
 *
 * @param source path of the file, or its bytes
 * @throws AppError (`domain/problems.ts`, field `file`)
 */
export async function fingerprintFile(
  source: string | Buffer,
  { fileName, describe = [], unroundedIn = null, isEarlier = false, limits = {}, who = null, gone = null }: FingerprintOptions,
): Promise<FileFingerprint> {
  const wish = { answer: 'fingerprint', describe, unroundedIn, isEarlier } as const;
  const request = { fileName, wish, limits: { ...FINGERPRINT_LIMITS, ...limits }, who, gone };
  try {
    return await readGuarded(source, request, new FingerprintCollector());
  } catch (error) {
    const instead = error instanceof AppError ? INSTEAD[error.code] : undefined;
    throw instead ? refuse(instead, {}, 'file') : error;
  }
}

class FingerprintCollector extends AnsweredLines<FingerprintMessage, FileFingerprint> {
  private said: FingerprintMessage | null = null;

  result(): FileFingerprint | null {
    if (this.said === null) return null;
    if ('problem' in this.said) throw refuse(this.said.problem, this.said.details, 'file');
    const { sheets, ...file } = this.said.fingerprint;
    return { ...file, sheets: sheets.map(found) };
  }

  protected take(message: FingerprintMessage): void {
    this.said = message;
  }
}

function found({ rows, numbers, described, ...sheet }: FingerprintedSheet): FoundSheet {
  const bytes = Buffer.from(numbers, 'base64');
  return {
    ...sheet,
    rows: Buffer.from(rows, 'base64'),
    numbers: Uint32Array.from({ length: bytes.length / Uint32Array.BYTES_PER_ELEMENT }, (_, at) => bytes.readUInt32LE(at * 4)),
    described: new Map(described),
  };
}
