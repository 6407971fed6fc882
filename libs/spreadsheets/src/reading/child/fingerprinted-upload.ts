import { momentOn } from '../../domain/local-time.js';
import { fitText } from '../../domain/raw-value.js';
import { WallClock } from '../../domain/wall-clock.js';
import { BookFingerprint } from '../../writing/book-fingerprint.js';
import { SheetDigest } from '../../writing/sheet-digest.js';
import type { FingerprintedSheet, FingerprintParts, FingerprintWish } from './protocol.js';
import type { CellContent } from './table-gauge.js';

/** An id that was noted somewhere in a file stands near its end. */
const MOST_IDS = 20;
const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/** What a row is called stands in its first cells. */
const FIRST_CELLS = 4;
const LONGEST = 60;

/** Puts the fingerprints of an upload together, row by row. Of the rows themselves it keeps only the few that are to be described. */
export class FingerprintedUpload {
  private readonly wish: FingerprintWish;
  private readonly clock: WallClock | null;
  private readonly book = new BookFingerprint();
  private readonly unrounded = new SheetDigest();
  private readonly sheets: SheetNotes[] = [];
  private readonly ids: string[] = [];

  constructor(wish: FingerprintWish) {
    this.wish = wish;
    this.clock = wish.unroundedIn === null ? null : new WallClock(wish.unroundedIn);
  }

  /** Whatever rows follow stand in this sheet, the first of them as its heading. */
  open(name: string): void {
    this.finish();
    this.sheets.push(new SheetNotes(name, this.wish.describe[this.sheets.length] ?? []));
  }

  add(row: number, cells: readonly CellContent[]): void {
    const sheet = this.sheets.at(-1);
    if (!sheet) throw new Error('There is no sheet that the row could stand in.');
    const values = cells.map((cell) => (cell === '' ? null : cell));
    if (sheet.columns === null) this.begin(sheet, values);
    else {
      this.book.add(values);
      if (this.clock) this.unrounded.add(this.unroundedRow(values, sheet.columns, this.clock));
    }
    sheet.note(row, values);
    for (const value of values) if (typeof value === 'string' && ID.test(value)) this.noteId(value);
  }

  noteId(id: string): void {
    this.ids.push(id);
    if (this.ids.length > MOST_IDS) this.ids.shift();
  }

  fingerprint(kind: FingerprintParts['kind']): FingerprintParts {
    this.finish();
    const fingerprints = this.book.sheets();
    const filled = this.sheets.filter(({ columns }) => columns !== null);
    return {
      kind,
      ids: this.ids,
      sha256: this.book.sha256,
      sheets: fingerprints.map(({ rows, ...fingerprint }, at): FingerprintedSheet => {
        const { numbers = [], unrounded = null, described = [] } = filled[at] ?? {};
        return { ...fingerprint, rows: rows.toString('base64'), numbers: base64(numbers), unrounded, described };
      }),
    };
  }

  private begin(sheet: SheetNotes, heading: readonly CellContent[]): void {
    const headers = heading.map((header) => fitText(String(header ?? '')));
    sheet.columns = headers.length;
    this.book.open(sheet.name, headers);
    if (this.clock) this.unrounded.open(sheet.name, headers);
  }

  private unroundedRow(values: readonly CellContent[], columns: number, clock: WallClock): CellContent[] {
    const row = values.map((value) => momentOn(clock, typeof value === 'string' ? fitText(value) || null : value));
    while (row.length < columns) row.push(null);
    return row;
  }

  private finish(): void {
    const sheet = this.sheets.at(-1);
    if (sheet && this.clock) sheet.unrounded = this.unrounded.hex();
  }
}

class SheetNotes {
  readonly name: string;
  readonly numbers: number[] = [];
  readonly described: [row: number, cells: string[]][] = [];
  /** Null until its heading has come. */
  columns: number | null = null;
  unrounded: string | null = null;
  private readonly wanted: ReadonlySet<number>;

  constructor(name: string, wanted: readonly number[]) {
    this.name = name;
    this.wanted = new Set(wanted);
  }

  note(row: number, cells: readonly CellContent[]): void {
    this.numbers.push(row);
    if (this.wanted.has(row)) this.described.push([row, cells.slice(0, FIRST_CELLS).map((cell) => beginningOf(cell))]);
  }
}

function beginningOf(cell: CellContent): string {
  const text = String(cell ?? '');
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST).toWellFormed()}…`;
}

function base64(numbers: readonly number[]): string {
  return Buffer.from(Uint32Array.from(numbers).buffer).toString('base64');
}
