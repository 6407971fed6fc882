import { SHEET_COLUMNS } from '../../domain/reading-limits.js';
import type { HiddenParts } from './protocol.js';
import { Unreadable } from './unreadable.js';
import type { Attributes } from './xml.js';

/** A third of a line, in points, and two characters: of what is lower or narrower nobody reads anything. */
const LOWEST = 5;
const NARROWEST = 2;

/**
 * Counts what stands in rows and columns that nobody sees: hidden by name, by a filter, or made too low or too narrow.
 *
 * `zeroHeight` is not asked for: it hides the rows that are not written at all, and so hold nothing.
 */
export class HiddenCells {
  /** One place for each column, from 1: a sheet may speak of the same ones as often as it likes. */
  private readonly hidden = new Uint8Array(SHEET_COLUMNS + 1);
  private readonly sized = new Uint8Array(SHEET_COLUMNS + 1);
  private areColumnsNarrow = false;
  private areRowsLow = false;
  private rows = 0;
  private widest = 0;
  private isRowHidden = false;

  /** The `sheetFormatPr` element: what holds for rows and columns that do not say otherwise. */
  byDefault({ defaultColWidth, defaultRowHeight }: Attributes): void {
    this.areColumnsNarrow ||= isBelow(NARROWEST, defaultColWidth);
    this.areRowsLow ||= isBelow(LOWEST, defaultRowHeight);
  }

  /** A `col` element: some columns that are alike. */
  column({ min, max, hidden, width }: Attributes): void {
    const [from, to] = [columnNumber(min), columnNumber(max) + 1];
    if (isTrue(hidden) || isBelow(NARROWEST, width)) this.hidden.fill(1, from, to);
    if (width !== undefined) this.sized.fill(1, from, to);
  }

  openRow({ hidden, ht }: Attributes): void {
    this.isRowHidden = isTrue(hidden) || (ht === undefined ? this.areRowsLow : isBelow(LOWEST, ht));
  }

  /** @param cells up to the last one that holds anything */
  closeRow(cells: number): void {
    this.widest = Math.max(this.widest, cells);
    if (this.isRowHidden && cells > 0) this.rows += 1;
  }

  get parts(): Omit<HiddenParts, 'sheet'> {
    const filled = Array.from({ length: this.widest }, (_, at) => at + 1);
    return { rows: this.rows, columns: filled.filter((column) => this.isHidden(column)).length };
  }

  private isHidden(column: number): boolean {
    return this.hidden[column] === 1 || (this.areColumnsNarrow && this.sized[column] === 0);
  }
}

function columnNumber(text: string | undefined): number {
  const number = text !== undefined && /^\d+$/.test(text) ? Number(text) : 0;
  if (number < 1 || number > SHEET_COLUMNS) throw new Unreadable('workbook_damaged');
  return number;
}

function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}

function isBelow(least: number, size: string | undefined): boolean {
  return size !== undefined && Number(size) < least;
}
