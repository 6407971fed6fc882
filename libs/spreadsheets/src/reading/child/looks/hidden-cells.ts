import { SHEET_COLUMNS } from '../../../domain/reading-limits.js';
import { columnsOf } from '../workbook/columns-of.js';
import { cellIn, decimalOf, truthOf, wholeOf } from '../xml/xml-attributes.js';
import type { Attributes } from '../xml/xml-element.js';

/** A third of a line, in points, and two characters: of what is lower or narrower nobody reads anything. */
const LOWEST = 5;
const NARROWEST = 2;
/** What stands still beside more than a screen of others lets nobody get at the rest. */
const MOST_FROZEN_ROWS = 50;
const MOST_FROZEN_COLUMNS = 50;

/**
 * Counts what stands in rows and columns that nobody sees: hidden by name, by a filter, made too low or too narrow, or out of reach of frozen
 * panes; and all that is grouped where a group is closed, since LibreOffice closes it whether its rows are hidden or not.
 *
 * `zeroHeight` is not asked for: it hides the rows that are not written at all, and so hold nothing.
 */
export class HiddenCells {
  /** How many columns the widest row so far has. */
  widest = 0;
  /** One place for each column, from 1: a sheet may speak of the same ones as often as it likes. */
  private readonly hidden = new Uint8Array(SHEET_COLUMNS + 1);
  private readonly sized = new Uint8Array(SHEET_COLUMNS + 1);
  private readonly grouped = new Uint8Array(SHEET_COLUMNS + 1);
  private areColumnsClosed = false;
  private areRowsClosed = false;
  private groupedRows = 0;
  private isRowGrouped = false;
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
    this.firstShown = cellIn(topLeftCell);
  }

  /** The `pane` element in it: frozen rows and columns begin with the first cell that is shown. */
  pane({ state, xSplit = '0', ySplit = '0' }: Attributes): void {
    if (state !== 'frozen' && state !== 'frozenSplit') return;
    const { row, column } = this.firstShown;
    const [frozenRows, frozenColumns] = [decimalOf(ySplit), decimalOf(xSplit)];
    if (frozenRows > 0) this.reach.firstRow = Math.max(this.reach.firstRow, row);
    if (frozenColumns > 0) this.reach.firstColumn = Math.max(this.reach.firstColumn, column + 1);
    if (frozenRows > MOST_FROZEN_ROWS) this.reach.lastRow = row + MOST_FROZEN_ROWS - 1;
    if (frozenColumns > MOST_FROZEN_COLUMNS) this.reach.lastColumn = column + MOST_FROZEN_COLUMNS;
  }

  /** A `col` element: some columns that are alike. */
  column({ hidden, width, outlineLevel, collapsed, ...attributes }: Attributes): void {
    const [from, to] = columnsOf(attributes);
    if (truthOf(hidden) || isBelow(NARROWEST, width)) this.hidden.fill(1, from, to);
    if (width !== undefined) this.sized.fill(1, from, to);
    if (wholeOf(outlineLevel ?? '0') > 0) this.grouped.fill(1, from, to);
    this.areColumnsClosed ||= truthOf(collapsed);
  }

  openRow(row: number, { hidden, ht, outlineLevel, collapsed }: Attributes): void {
    const isOutOfReach = row < this.reach.firstRow || row > this.reach.lastRow;
    const [isNamed, isLow] = [truthOf(hidden), ht === undefined ? this.areRowsLow : isBelow(LOWEST, ht)];
    this.isRowGrouped = wholeOf(outlineLevel ?? '0') > 0;
    this.areRowsClosed ||= truthOf(collapsed);
    this.isRowHidden = isNamed || isOutOfReach || isLow;
  }

  /** @param cells up to the last one that holds anything */
  closeRow(cells: number): void {
    this.widest = Math.max(this.widest, cells);
    if (cells === 0) return;
    if (this.isRowHidden) this.rows += 1;
    else if (this.isRowGrouped) this.groupedRows += 1;
  }

  get parts(): { readonly rows: number; readonly columns: number } {
    const filled = Array.from({ length: this.widest }, (_, at) => at + 1);
    return {
      rows: this.rows + (this.areRowsClosed ? this.groupedRows : 0),
      columns: filled.filter((column) => this.isHidden(column)).length,
    };
  }

  private isHidden(column: number): boolean {
    const isOutOfReach = column < this.reach.firstColumn || column > this.reach.lastColumn;
    const isClosed = this.areColumnsClosed && this.grouped[column] === 1;
    return isOutOfReach || isClosed || this.hidden[column] === 1 || (this.areColumnsNarrow && this.sized[column] === 0);
  }
}

function isBelow(least: number, size: string | undefined): boolean {
  return size !== undefined && decimalOf(size) < least;
}
