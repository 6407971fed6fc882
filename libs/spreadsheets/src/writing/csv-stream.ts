import { AsyncLocalStorage } from 'node:async_hooks';
import { Readable } from 'node:stream';

import { csvLine } from '../domain/csv-line.js';
import { rawValue } from '../domain/raw-value.js';
import type { SheetColumn, SheetRow } from '../domain/sheet-model.js';

const BLOCK = 64 * 1024;

export interface CsvOptions {
  /** Begin with a byte order mark: Excel takes UTF-8 for Shift_JIS without one. */
  readonly byteOrderMark: boolean;
}

/**
 * The same table as CSV in UTF-8: headers, then the raw values that are also hashed (unrounded numbers, ISO dates). Only text is changed, where it could be taken for a formula.
 *
 * The rows are asked for in the context in which this is called: a transaction that is open here serves them wherever the reader is.
 */
export function csvStream(
  columns: readonly SheetColumn[],
  rows: Iterable<SheetRow> | AsyncIterable<SheetRow>,
  { byteOrderMark }: CsvOptions,
): Readable {
  return Readable.from(inThisContext(blocks(columns, rows, byteOrderMark)), { objectMode: false });
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
  byteOrderMark: boolean,
): AsyncGenerator<Buffer> {
  let block = (byteOrderMark ? '\ufeff' : '') + csvLine(columns.map(({ header }) => rawValue(header)));
  for await (const row of rows) {
    block += csvLine(columns.map(({ key }) => rawValue(row[key])));
    if (block.length < BLOCK) continue;
    yield Buffer.from(block);
    block = '';
  }
  yield Buffer.from(block);
}
