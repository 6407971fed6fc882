import { finished, type Writable } from 'node:stream';

import exceljs from 'exceljs';

import { SHEET_ROWS } from '../domain/reading-limits.js';
import type { Sheet, SheetRow } from '../domain/sheet-model.js';
import { sheetName } from '../domain/sheet-name.js';
import { WallClock } from '../domain/wall-clock.js';
import { BookFingerprint, type SheetFingerprint } from './book-fingerprint.js';
import { ExceljsSheet } from './exceljs-sheet.js';
import { pageSetup } from './page-setup.js';
import { SheetPart } from './sheet-part.js';
import { SheetQueue } from './sheet-queue.js';

const ROWS_PER_BREATH = 50;
/** Sheets refer to the workbook's window, so there has to be one; sizes in twentieths of a point. */
const WINDOW: exceljs.WorkbookView = { x: 0, y: 0, width: 24_000, height: 14_000, firstSheet: 0, activeTab: 0, visibility: 'visible' };

export interface WorkbookOptions {
  /** Whose clocks the moments are shown on, e.g. `Asia/Tokyo`. */
  readonly timeZone: string;
  /** Stand in the file's properties. */
  readonly creator: string;
  readonly created: Date;
}

/**
 * Writes a workbook, sheet after sheet, to any stream, as fast as that takes it and with little in memory.
 *
 * Text is always text, never a formula. When something fails, the destination is destroyed, so that nobody takes half a workbook for a whole one.
 *
 * @example
 * const workbook = new WorkbookWriter(response, { timeZone, creator, created: clock.now() });
 * await workbook.addSheet({ name: 'Answers', columns }, rows);
 * const sha256 = await workbook.end();
 */
export class WorkbookWriter {
  private readonly book: exceljs.stream.xlsx.WorkbookWriter;
  private readonly fingerprint = new BookFingerprint();
  private readonly clock: WallClock;
  private readonly broken = new AbortController();
  private readonly names: string[] = [];
  private rowsWritten = 0;

  /** @param sheetRows rows that one sheet holds, the header included; what is more goes on in `… (2)` */
  constructor(
    private readonly destination: Writable,
    { timeZone, creator, created }: WorkbookOptions,
    private readonly sheetRows = SHEET_ROWS,
  ) {
    this.clock = new WallClock(timeZone);
    this.book = new exceljs.stream.xlsx.WorkbookWriter({ stream: destination, useStyles: true });
    Object.assign(this.book, { creator, lastModifiedBy: creator, created, modified: created, views: [WINDOW] });
    finished(destination, { readable: false }, (error) => {
      if (error) this.broken.abort(error);
    });
  }

  /** Hash over the values of all sheets so far (see `SheetDigest`): before the last sheet, it can be written into that one. */
  get sha256(): string {
    return this.fingerprint.sha256;
  }

  /** Of each sheet so far: to be kept, so that a file can be compared with what was written. */
  get sheets(): readonly SheetFingerprint[] {
    return this.fingerprint.sheets();
  }

  /** Rows of all sheets so far, headings aside. */
  get rowCount(): number {
    return this.rowsWritten;
  }

  /** @throws what the rows throw, or the reason why the destination takes no more */
  addSheet(sheet: Sheet, rows: Iterable<SheetRow> | AsyncIterable<SheetRow>): Promise<void> {
    return this.orBreak(() => this.writeSheet(sheet, rows));
  }

  /**
   * Finishes the file; the destination has then taken all of it.
   *
   * @returns the hash over the values of all sheets
   */
  end(): Promise<string> {
    return this.orBreak(async () => {
      await Promise.race([this.book.commit(), this.breaking()]);
      return this.sha256;
    });
  }

  private async writeSheet(sheet: Sheet, rows: Iterable<SheetRow> | AsyncIterable<SheetRow>): Promise<void> {
    let number = 1;
    let part = this.open(sheet, number);
    for await (const row of rows) {
      if (part.rows >= this.sheetRows) {
        part.close();
        number += 1;
        part = this.open(sheet, number);
      }
      part.add(row);
      this.rowsWritten += 1;
      if (part.rows % ROWS_PER_BREATH === 0) await part.queue.room();
    }
    part.close();
  }

  private open(sheet: Sheet, number: number): SheetPart {
    const name = sheetName(sheet.name, number, this.names);
    this.names.push(name);
    const target = new ExceljsSheet(this.book.addWorksheet(name, pageSetup(sheet)));
    const queue = new SheetQueue(target, this.broken.signal);
    return new SheetPart(sheet, target, queue, { clock: this.clock, fingerprint: this.fingerprint });
  }

  private async orBreak<T>(work: () => Promise<T>): Promise<T> {
    try {
      this.broken.signal.throwIfAborted();
      return await work();
    } catch (error) {
      this.destination.destroy(error instanceof Error ? error : new Error(String(error)));
      throw error;
    }
  }

  private breaking(): Promise<never> {
    const { signal } = this.broken;
    return new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason), { once: true }));
  }
}
