import { SHEET_COLUMNS } from '../../../domain/reading-limits.js';
import { Unreadable } from '../unreadable.js';
import { wholeOf } from '../xml/xml-attributes.js';
import type { Attributes } from '../xml/xml-element.js';
import { columnsOf } from './columns-of.js';
import { type CellFormat, GENERAL } from './styles.js';

/** Programs differ in how the cell is shown: nobody can say that it is as we show it. */
const UNSURE: CellFormat = { ...GENERAL, written: null };

/**
 * Which format each cell of a sheet has.
 *
 * One that names none is plain to Excel; to LibreOffice it looks as its row or its column says.
 */
export class SheetFormats {
  private readonly all: readonly CellFormat[];
  /** One place for each column, from 1: whether anything that speaks of it names another format than the plain one. */
  private readonly isColumnOther = new Uint8Array(SHEET_COLUMNS + 1);
  private isRowOther = false;

  constructor(all: readonly CellFormat[]) {
    // A workbook without any has the plain one.
    this.all = all.length > 0 ? all : [GENERAL];
  }

  /** A `col` element. */
  column(attributes: Attributes): void {
    if (this.isOther(attributes.style)) this.isColumnOther.fill(1, ...columnsOf(attributes));
  }

  /** A `row` element. */
  row({ s }: Attributes): void {
    this.isRowOther = this.isOther(s);
  }

  /**
   * @param column from 0
   * @param s as the cell names it
   * @throws Unreadable where there is no such format
   */
  of(column: number, s: string | undefined): CellFormat {
    if (s !== undefined) return this.at(s);
    return this.isRowOther || this.isColumnOther[column + 1] === 1 ? UNSURE : GENERAL;
  }

  private isOther(style: string | undefined): boolean {
    return style !== undefined && this.at(style).written !== GENERAL.written;
  }

  private at(style: string): CellFormat {
    const format = this.all[wholeOf(style)];
    if (!format) throw new Unreadable('workbook_damaged', { reason: 'format' });
    return format;
  }
}
