import { isUtf8 } from 'node:buffer';

import { inOrder, type Json } from '../../../domain/json.js';
import { HEAD, headTable } from '../../../writing/json-head.js';
import type { FingerprintedUpload } from '../fingerprinted-upload.js';
import type { Stopwatch } from '../stopwatch.js';
import type { CellContent, TableGauge } from '../table-gauge.js';
import { Unreadable } from '../unreadable.js';
import { JsonCursor } from './json-cursor.js';

const BYTE_ORDER_MARK = Buffer.from('efbbbf', 'hex');
const MOST_SHEETS = 200;
const ROWS_BETWEEN_LOOKS = 1_000;

/** What a sheet of JSON says before its rows are read. */
interface SheetOutline {
  readonly name: string;
  readonly columns: readonly string[];
  /** Where they begin. */
  readonly rows: number;
}

/**
 * Reads JSON in the form in which `JsonWriter` writes it, row by row: first its sheets, then, as one more, everything else that it says.
 *
 * @throws Unreadable
 */
export function readJson(bytes: Buffer, upload: FingerprintedUpload, gauge: TableGauge<CellContent>, stopwatch: Stopwatch): void {
  if (!isUtf8(bytes)) throw new Unreadable('json_malformed');
  const head: Record<string, Json> = Object.create(null);
  let sheets: number | null = null;
  const file = new JsonCursor(bytes, bytes.subarray(0, 3).equals(BYTE_ORDER_MARK) ? 3 : 0);
  file.object((name) => {
    if (name === 'sheets') sheets = file.pass();
    else head[name] = file.value();
  });
  file.end();
  if (sheets === null) throw new Unreadable('json_malformed');

  const beside = readSheets(bytes, sheets, (sheet) => readSheet(bytes, sheet, { upload, gauge, stopwatch }));
  readHead(beside.length === 0 ? head : { ...head, sheets: beside }, upload);
}

/** @returns what sheets say beside what sheets of ours do, with nothing for those that say no more */
function readSheets(bytes: Buffer, start: number, read: (sheet: SheetOutline) => void): Json[] {
  const beside: Json[] = [];
  const list = new JsonCursor(bytes, start);
  let count = 0;
  list.list(() => {
    count += 1;
    if (count > MOST_SHEETS) throw new Unreadable('json_malformed');
    const said: Record<string, Json> = Object.create(null);
    let rows: number | null = null;
    list.object((name) => {
      if (name === 'rows') rows = list.pass();
      else said[name] = list.value();
    });
    const { name, columns, ...more } = said;
    if (typeof name !== 'string' || name === HEAD || !isTexts(columns) || rows === null) throw new Unreadable('json_malformed');
    read({ name, columns, rows });
    if (Object.keys(more).length > 0) beside.push({ [name]: more });
  });
  return beside;
}

function readSheet(
  bytes: Buffer,
  { name, columns, rows }: SheetOutline,
  {
    upload,
    gauge,
    stopwatch,
  }: { readonly upload: FingerprintedUpload; readonly gauge: TableGauge<CellContent>; readonly stopwatch: Stopwatch },
): void {
  upload.open(name);
  upload.add(1, columns);
  const list = new JsonCursor(bytes, rows);
  let number = 1;
  list.list(() => {
    const row = list.value();
    if (!Array.isArray(row)) throw new Unreadable('json_malformed');
    number += 1;
    if (number % ROWS_BETWEEN_LOOKS === 0) stopwatch.check();
    gauge.count(number, leavesOf(row));
    upload.add(number, row.map(inOrder));
  });
}

function readHead(head: Json, upload: FingerprintedUpload): void {
  upload.open(HEAD);
  for (const [at, row] of headTable(head).entries()) upload.add(at + 1, row);
  const { export: about, sha256 } = Object(head);
  upload.noteId(about?.id);
  upload.noteStated(sha256);
}

/** The single values in it. */
function leavesOf(value: Json): readonly Json[] {
  if (typeof value !== 'object' || value === null) return [value];
  return Object.values(value).flatMap(leavesOf);
}

function isTexts(value: Json | undefined): value is readonly string[] {
  return Array.isArray(value) && value.every((each) => typeof each === 'string');
}
