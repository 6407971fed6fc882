import { stat } from 'node:fs/promises';
import { extname } from 'node:path';

import { refuse } from '../domain/problems.js';
import { READING_LIMITS, type ReadingLimits } from '../domain/reading-limits.js';
import type { Table } from '../domain/table.js';
import { runReader } from './run-reader.js';
import { Turnstile } from './turnstile.js';

export interface ReadTableOptions {
  /** As the person named it; only its extension is looked at. */
  readonly fileName: string;
  /** Names that the sheet may have; without any, the first visible sheet is read. */
  readonly sheet?: readonly string[];
  readonly limits?: Partial<ReadingLimits>;
}

/** Two readers take at most half a gigabyte together (security.md, "Files"). */
const turnstile = new Turnstile(2, 20);

/**
 * Reads a table that somebody uploaded: a workbook (`.xlsx`) or CSV. The file is taken for hostile: see README.md for what is checked.
 *
 * @param source path of the file, or its bytes
 * @throws AppError (`domain/problems.ts`, field `file`) with the reason why it is not taken, naming row and column where they are known
 */
export async function readTable(source: string | Buffer, { fileName, sheet = [], limits: asked = {} }: ReadTableOptions): Promise<Table> {
  const limits = { ...READING_LIMITS, ...asked };
  const size = typeof source === 'string' ? (await stat(source)).size : source.length;
  if (size === 0) throw refuse('file_empty', {}, 'file');
  if (size > limits.bytes) throw refuse('file_too_large', { megabytes: Math.floor(limits.bytes / 1024 / 1024) }, 'file');
  return turnstile.pass(() => runReader(source, { size, extension: extname(fileName).slice(1).toLowerCase(), sheet, limits }));
}
