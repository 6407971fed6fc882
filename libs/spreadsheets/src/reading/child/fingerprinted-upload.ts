import type { Json } from '../../domain/json.js';
import { earlierForm, exactForm, lastingForm, lastingText, type RowForm } from '../../domain/lasting-row.js';
import { momentOn } from '../../domain/local-time.js';
import { WallClock } from '../../domain/wall-clock.js';
import { BookFingerprint } from '../../writing/book-fingerprint.js';
import { SheetDigest } from '../../writing/sheet-digest.js';
import type { FingerprintedSheet, FingerprintParts, FingerprintWish, HiddenParts } from './protocol.js';

/** An id that was noted somewhere in a file stands near its end. */
const MOST_IDS = 20;
const SHA256 = /^[0-9a-f]{64}$/;
const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/** What a row is called stands in its first cells. */
const FIRST_CELLS = 4;
const LONGEST = 60;
const NOTHING: HiddenParts = { sheet: false, rows: 0, columns: 0, cells: 0, merged: 0, conditional: 0, drawings: false };

/** Puts the fingerprints of an upload together, row by row. Of the rows themselves it keeps only the few that are to be described. */
export class FingerprintedUpload {
  private readonly wish: FingerprintWish;
  private readonly clock: WallClock | null;
  private readonly book: BookFingerprint;
  private readonly unrounded = new SheetDigest();
  private readonly sheets: SheetNotes[] = [];
  private readonly ids: string[] = [];
  private stated: string | null = null;

  /** @param isExact JSON says everything as it was written; tables only what lasts (see `lastingRow`) */
  constructor(wish: FingerprintWish, isExact: boolean) {
    this.wish = wish;
    this.book = new BookFingerprint(isExact ? exactForm : tableForm(wish));
    this.clock = wish.unroundedIn === null ? null : new WallClock(wish.unroundedIn);
  }

  /** Whatever rows follow stand in this sheet, the first of them as its heading. */
  open(name: string): void {
    this.finish();
    this.sheets.push(new SheetNotes(name, this.wish.describe[this.sheets.length] ?? []));
  }

  add(row: number, values: readonly Json[]): void {
    const sheet = this.sheets.at(-1);
    if (!sheet) throw new Error('There is no sheet that the row could stand in.');
    if (sheet.columns === null) this.begin(sheet, values);
    else {
      this.book.add(values);
      if (this.clock) this.unrounded.add(this.unroundedRow(values, sheet.columns, this.clock));
    }
    sheet.note(row, values);
    for (const value of values) this.noteId(value);
  }

  /** Of the sheet that was opened last. */
  noteHidden(parts: HiddenParts): void {
    const sheet = this.sheets.at(-1);
    if (sheet) sheet.hidden = parts;
  }

  /** Of whatever is no id, nothing. */
  noteId(value: Json | undefined): void {
    if (typeof value !== 'string' || !ID.test(value)) return;
    this.ids.push(value);
    if (this.ids.length > MOST_IDS) this.ids.shift();
  }

  /** Of whatever is no SHA-256, nothing. */
  noteStated(value: Json | undefined): void {
    if (typeof value === 'string' && SHA256.test(value)) this.stated = value;
  }

  fingerprint(kind: FingerprintParts['kind']): FingerprintParts {
    this.finish();
    const fingerprints = this.book.sheets();
    return {
      kind,
      ids: this.ids,
      sha256: this.book.sha256,
      stated: this.stated,
      sheets: fingerprints.map(({ rows, ...fingerprint }, at): FingerprintedSheet => {
        const { numbers = [], unrounded = null, hidden = NOTHING, described = [] } = this.sheets[at] ?? {};
        return { ...fingerprint, rows: rows.toString('base64'), numbers: base64(numbers), unrounded, hidden, described };
      }),
    };
  }

  private begin(sheet: SheetNotes, heading: readonly Json[]): void {
    const headers = heading.map((header) => lastingText(String(header ?? '')));
    sheet.columns = headers.length;
    this.book.open(sheet.name, headers);
    if (this.clock) this.unrounded.open(sheet.name, headers);
  }

  private unroundedRow(values: readonly Json[], columns: number, clock: WallClock): Json[] {
    const row = values.map((value) => momentOn(clock, typeof value === 'string' ? lastingText(value) || null : value));
    while (row.length < columns) row.push(null);
    return row;
  }

  private finish(): void {
    const sheet = this.sheets.at(-1);
    if (!sheet) return;
    if (this.clock) sheet.unrounded = this.unrounded.hex();
    if (sheet.columns === null) this.book.open(sheet.name, []);
  }
}

function tableForm({ isEarlier }: FingerprintWish): RowForm {
  return isEarlier ? earlierForm : lastingForm;
}

class SheetNotes {
  readonly name: string;
  readonly numbers: number[] = [];
  readonly described: [row: number, cells: string[]][] = [];
  /** Null until its heading has come. */
  columns: number | null = null;
  unrounded: string | null = null;
  hidden = NOTHING;
  private readonly wanted: ReadonlySet<number>;

  constructor(name: string, wanted: readonly number[]) {
    this.name = name;
    this.wanted = new Set(wanted);
  }

  note(row: number, cells: readonly Json[]): void {
    this.numbers.push(row);
    if (this.wanted.has(row)) this.described.push([row, cells.slice(0, FIRST_CELLS).map((cell) => beginningOf(cell))]);
  }
}

function beginningOf(cell: Json): string {
  const text = typeof cell === 'object' && cell !== null ? JSON.stringify(cell) : String(cell ?? '');
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST).toWellFormed()}…`;
}

function base64(numbers: readonly number[]): string {
  return Buffer.from(Uint32Array.from(numbers).buffer).toString('base64');
}
