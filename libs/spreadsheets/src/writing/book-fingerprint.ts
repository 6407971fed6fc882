import { hash } from 'node:crypto';

import type { Json } from '../domain/json.js';
import { lastingForm, lastingRow, type RowForm } from '../domain/lasting-row.js';
import { SheetDigest } from './sheet-digest.js';

/** Bytes of the hash of one row: enough to find it again, few enough to keep all of them. */
export const ROW_BYTES = 8;
/** What is kept of the rows grows by so much at a time; doubled, it would be there three times over. */
const BLOCK_BYTES = 8_192 * ROW_BYTES;

/** What was written into one sheet, without what was written. */
export interface SheetFingerprint {
  readonly name: string;
  /** The heading aside. */
  readonly rowCount: number;
  /** `SheetDigest` of this sheet alone, hex. */
  readonly sha256: string;
  /** Of the heading and of each row, the first 8 bytes of SHA-256 over its canonical JSON. */
  readonly rows: Buffer;
}

/**
 * Fingerprints of a file while its rows go by: one of the whole, one of each sheet, eight bytes of each row.
 *
 * They are taken of what lasts (see `lastingRow`; JSON is taken exactly), so that they are the same after another program has saved the file without changing it.
 */
export class BookFingerprint {
  private readonly form: RowForm;
  private readonly whole: SheetDigest;
  private readonly closed: SheetFingerprint[] = [];
  private current: OpenSheet | null = null;

  /** @param whole may have begun with what comes before the sheets */
  constructor(form = lastingForm, whole = new SheetDigest()) {
    this.form = form;
    this.whole = whole;
  }

  open(name: string, headers: readonly string[]): void {
    this.close();
    const heading = lastingRow(headers, headers.length).map((header) => String(header ?? ''));
    this.whole.open(name, heading);
    this.current = new OpenSheet(name, heading);
  }

  add(row: readonly Json[]): void {
    if (!this.current) throw new Error('There is no sheet that the row could stand in.');
    const hashed = this.form(row, this.current.columns);
    if (!hashed) return;
    const text = JSON.stringify(hashed);
    this.whole.addText(text);
    this.current.add(text);
  }

  /** Of all sheets so far; more may follow. */
  get sha256(): string {
    return this.whole.hex();
  }

  /** Of the sheets so far; the last one is taken for finished. */
  sheets(): readonly SheetFingerprint[] {
    this.close();
    return this.closed;
  }

  private close(): void {
    if (this.current) this.closed.push(this.current.fingerprint());
    this.current = null;
  }
}

class OpenSheet {
  readonly columns: number;
  private readonly name: string;
  private readonly digest = new SheetDigest();
  private readonly full: Buffer[] = [];
  private block = Buffer.alloc(BLOCK_BYTES);
  private filled = 0;
  private count = 0;

  constructor(name: string, heading: readonly string[]) {
    this.name = name;
    this.columns = heading.length;
    this.digest.open(name, heading);
    this.keep(JSON.stringify(heading));
  }

  /** @param row as JSON */
  add(row: string): void {
    this.digest.addText(row);
    this.keep(row);
  }

  fingerprint(): SheetFingerprint {
    return {
      name: this.name,
      rowCount: this.count - 1,
      sha256: this.digest.hex(),
      rows: Buffer.concat([...this.full, this.block.subarray(0, this.filled)]),
    };
  }

  private keep(row: string): void {
    if (this.filled === BLOCK_BYTES) {
      this.full.push(this.block);
      this.block = Buffer.alloc(BLOCK_BYTES);
      this.filled = 0;
    }
    hash('sha256', row, 'buffer').copy(this.block, this.filled, 0, ROW_BYTES);
    this.filled += ROW_BYTES;
    this.count += 1;
  }
}
