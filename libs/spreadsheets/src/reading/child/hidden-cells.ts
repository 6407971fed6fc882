import { parseAddress } from '../../domain/cell-address.js';
import { SHEET_COLUMNS } from '../../domain/reading-limits.js';
import { Unreadable } from './unreadable.js';
import type { Attributes } from './xml-element.js';

/** A third of a line, in points, and two characters: of what is lower or narrower nobody reads anything. */
const LOWEST = 5;
const NARROWEST = 2;
/** What stands still beside more than a screen of others lets nobody get at the rest. */
const MOST_FROZEN_ROWS = 50;
const MOST_FROZEN_COLUMNS = 50;

/**
 * Counts what stands in rows and columns that nobody sees: hidden by name, by a filter, made too low or too narrow, or out of reach of frozen
 * panes.
 *
 * `zeroHeight` is not asked for: it hides the rows that are not written at all, and so hold nothing.
 */
export class HiddenCells {
  /** How many columns the widest row so far has. */
  widest = 0;
  /** One place for each column, from 1: a sheet may speak of the same ones as often as it likes. */
  private readonly hidden = new Uint8Array(SHEET_COLUMNS + 1);
  private readonly sized = new Uint8Array(SHEET_COLUMNS + 1);
  private areColumnsNarrow = false;
  private areRowsLow = false;
  private rows = 0;
  private isRowHidden = false;
  private firstShown = { row: 1, column: 0 };
  /** Rows and columns before the first and after the last of these cannot be scrolled to. */
  private reach = { firstRow: 1, lastRow: Number.POSITIVE_INFINITY, firstColumn: 1, lastColumn: Number.POSITIVE_INFINITY };

  /** The `sheetFormatPr` element: what holds for rows and columns that do not say otherwise. */
  byDefault({ defaultColWidth, defaultRowHeight }: Attributes): void {
    this.areColumnsNarrow ||= isBelow(NARROWEST, defaultColWidth);
    this.areRowsLow ||= isBelow(LOWEST, defaultRowHeight);
  }

  /** A `sheetView` element, and with it the first cell that is shown. */
  view({ topLeftCell = 'A1' }: Attributes): void {
    this.firstShown = parseAddress(topLeftCell) ?? { row: 1, column: 0 };
  }

  /** The `pane` element in it: frozen rows and columns begin with the first cell that is shown. */
  pane({ state, xSplit = '0', ySplit = '0' }: Attributes): void {
    if (state !== 'frozen' && state !== 'frozenSplit') return;
    const { row, column } = this.firstShown;
    const [frozenRows, frozenColumns] = [Number(ySplit), Number(xSplit)];
    if (frozenRows > 0) this.reach.firstRow = Math.max(this.reach.firstRow, row);
    if (frozenColumns > 0) this.reach.firstColumn = Math.max(this.reach.firstColumn, column + 1);
    if (frozenRows > MOST_FROZEN_ROWS) this.reach.lastRow = row + MOST_FROZEN_ROWS - 1;
    if (frozenColumns > MOST_FROZEN_COLUMNS) this.reach.lastColumn = column + MOST_FROZEN_COLUMNS;
  }

  /** A `col` element: some columns that are alike. */
  column({ min, max, hidden, width }: Attributes): void {
    const [from, to] = [columnNumber(min), columnNumber(max) + 1];
    if (isTrue(hidden) || isBelow(NARROWEST, width)) this.hidden.fill(1, from, to);
    if (width !== undefined) this.sized.fill(1, from, to);
  }

  openRow(row: number, { hidden, ht }: Attributes): void {
    const isOutOfReach = row < this.reach.firstRow || row > this.reach.lastRow;
    this.isRowHidden = isOutOfReach || isTrue(hidden) || (ht === undefined ? this.areRowsLow : isBelow(LOWEST, ht));
  }

  /** @param cells up to the last one that holds anything */
  closeRow(cells: number): void {
    this.widest = Math.max(this.widest, cells);
    if (this.isRowHidden && cells > 0) this.rows += 1;
  }

  get parts(): { readonly rows: number; readonly columns: number } {
    const filled = Array.from({ length: this.widest }, (_, at) => at + 1);
    return { rows: this.rows, columns: filled.filter((column) => this.isHidden(column)).length };
  }

  private isHidden(column: number): boolean {
    const isOutOfReach = column < this.reach.firstColumn || column > this.reach.lastColumn;
    return isOutOfReach || this.hidden[column] === 1 || (this.areColumnsNarrow && this.sized[column] === 0);
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
