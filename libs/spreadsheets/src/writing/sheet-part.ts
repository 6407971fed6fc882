import { columnLetter } from '../domain/cell-address.js';
import { fitText, type RawValue, rawValue } from '../domain/raw-value.js';
import { heightFor } from '../domain/row-height.js';
import { type Sheet, type SheetColumn, type SheetRow, widthOf } from '../domain/sheet-model.js';
import type { WallClock } from '../domain/wall-clock.js';
import type { BookFingerprint } from './book-fingerprint.js';
import { ColumnStyles, headerStyleOf } from './cell-styles.js';
import { colourRules } from './colour-rules.js';
import type { ExceljsSheet } from './exceljs-sheet.js';
import { RowXml } from './row-xml.js';
import type { SheetQueue } from './sheet-queue.js';
import { ShownMoments, textOf } from './shown-moments.js';
import { writtenValue } from './written-value.js';

/** By how much bold letters are wider than others. */
const BOLD = 1.1;
/** XML handed on at a time, in characters. */
const BLOCK = 32 * 1024;

interface WrittenColumn {
  readonly column: SheetColumn;
  readonly letters: string;
  readonly width: number;
  readonly styles: ColumnStyles;
  readonly moments: ShownMoments;
}

/** One sheet of a workbook while it is being written: header, rows, and what comes after the last row. */
export class SheetPart {
  private readonly columns: readonly WrittenColumn[];
  private written = 0;
  private pending = '';

  constructor(
    sheet: Sheet,
    private readonly target: ExceljsSheet,
    /** Has to be asked for room every few rows. */
    readonly queue: SheetQueue,
    private readonly writer: { readonly clock: WallClock; readonly fingerprint: BookFingerprint },
  ) {
    this.columns = sheet.columns.map((column, at) => ({
      column,
      letters: columnLetter(at),
      width: widthOf(column),
      styles: new ColumnStyles(column, (style) => target.styleId(style)),
      moments: new ShownMoments(writer.clock),
    }));
    target.worksheet.columns = this.columns.map(({ width, styles }) => ({ width, style: styles.plain }));
    this.addHeader();
  }

  /** Rows so far, the header included. */
  get rows(): number {
    return this.written;
  }

  add(values: SheetRow): void {
    this.written += 1;
    const row = new RowXml(this.written);
    const shown: RawValue[] = [];
    let height: number | null = null;
    for (const { column, letters, width, styles, moments } of this.columns) {
      const value = values[column.key];
      const moment = value instanceof Date ? moments.of(value) : null;
      const plain = moment ? textOf(moment, column.kind) : rawValue(value);
      shown.push(plain);
      if (plain === null) continue;
      const written = moment ? moment.shown : writtenValue(plain, column.kind);
      row.add(letters, styles.of(written), written);
      if (!moment && typeof plain === 'string' && (column.wrap || plain.includes('\n'))) height = higher(height, heightFor(plain, width));
    }
    this.pending += row.end(height);
    if (this.pending.length >= BLOCK) this.handOn();
    this.writer.fingerprint.add(shown);
  }

  /** Filter, colours, and the end of the part. Nothing here may be a link: exceljs would write it before the colour rules, where Excel does not accept it. */
  close(): void {
    this.handOn();
    const { written } = this;
    const { worksheet } = this.target;
    worksheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: written, column: this.columns.length } };
    for (const [index, { column }] of this.columns.entries()) {
      if (column.colour && written > 1) worksheet.addConditionalFormatting(colourRules(column.colour, index, written));
    }
    worksheet.commit();
  }

  private handOn(): void {
    if (this.pending !== '') this.target.write(this.pending);
    this.pending = '';
  }

  /** Through exceljs, which knows how notes are written. */
  private addHeader(): void {
    const { worksheet } = this.target;
    const row = worksheet.addRow([]);
    const headers = this.columns.map(({ column }) => fitText(column.header));
    const height = Math.max(...this.columns.map(({ width }, index) => heightFor(headers[index] ?? '', width / BOLD) ?? 0));
    if (height > 0) row.height = height;
    for (const [index, { column }] of this.columns.entries()) {
      const cell = row.getCell(index + 1);
      cell.value = headers[index] ?? '';
      cell.style = headerStyleOf(column);
      if (column.note) cell.note = fitText(column.note);
    }
    row.commit();
    this.writer.fingerprint.open(worksheet.name, headers);
    this.written = 1;
  }
}

function higher(one: number | null, other: number | null): number | null {
  return other === null || (one !== null && one >= other) ? one : other;
}
