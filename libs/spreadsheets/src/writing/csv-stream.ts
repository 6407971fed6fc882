import { AsyncLocalStorage } from 'node:async_hooks';
import { Readable } from 'node:stream';

import { csvLine, csvText } from '../domain/csv-line.js';
import { rawValue } from '../domain/raw-value.js';
import type { SheetColumn, SheetRow } from '../domain/sheet-model.js';
import type { BookFingerprint } from './book-fingerprint.js';

const BLOCK = 64 * 1024;

export interface CsvOptions {
  /** Begin with a byte order mark: Excel takes UTF-8 for Shift_JIS without one. */
  readonly byteOrderMark: boolean;
  /** Is told every line as it will be read again. A table of CSV has no name. */
  readonly fingerprint?: BookFingerprint;
}

/**
 * The same table as CSV in UTF-8: headers, then the raw values that are also hashed (unrounded numbers, ISO dates). Only text is changed, where it could be taken for a formula.
 *
 * The rows are asked for in the context in which this is called: a transaction that is open here serves them wherever the reader is.
 */
export function csvStream(
  columns: readonly SheetColumn[],
  rows: Iterable<SheetRow> | AsyncIterable<SheetRow>,
  options: CsvOptions,
): Readable {
  return Readable.from(inThisContext(blocks(columns, rows, options)), { objectMode: false });
}

/** A stream calls for more from wherever its reader happens to be. */
function inThisContext<T>(steps: AsyncGenerator<T>): AsyncIterable<T> {
  const next = AsyncLocalStorage.bind(() => steps.next());
  const leave = AsyncLocalStorage.bind(() => steps.return(undefined));
  return { [Symbol.asyncIterator]: () => ({ next, return: leave }) };
}

async function* blocks(
  columns: readonly SheetColumn[],
  rows: Iterable<SheetRow> | AsyncIterable<SheetRow>,
  { byteOrderMark, fingerprint }: CsvOptions,
): AsyncGenerator<Buffer> {
  const heading = columns.map(({ header }) => rawValue(header));
  fingerprint?.open('', heading.map(csvText).map(String));
  let block = (byteOrderMark ? '\ufeff' : '') + csvLine(heading);
  for await (const row of rows) {
    const values = columns.map(({ key }) => rawValue(row[key]));
    fingerprint?.add(values.map(csvText));
    block += csvLine(values);
    if (block.length < BLOCK) continue;
    yield Buffer.from(block);
    block = '';
  }
  yield Buffer.from(block);
}
