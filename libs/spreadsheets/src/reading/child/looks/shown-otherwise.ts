import type { CellContent } from '../table-gauge.js';
import type { CellFormat } from '../workbook/styles.js';
import { areaIn, truthOf } from '../xml/xml-attributes.js';
import type { Attributes } from '../xml/xml-element.js';

const TEXTS: ReadonlySet<string> = new Set(['s', 'str', 'inlineStr', 'e']);

const TRUTH = 'truth';

/** Counts what is shown otherwise than this system shows it: in a number format that none of ours has, as a zero that is left out, or as part of merged cells. */
export class ShownOtherwise {
  cells = 0;
  merged = 0;
  /** How the first value of each column is shown that is no text: in our files all others are, too. */
  private readonly ofColumns: string[] = [];
  private hidesZeros = false;

  /** A `sheetView` element. */
  view({ showZeros }: Attributes): void {
    this.hidesZeros ||= !truthOf(showZeros, true);
  }

  /** A cell in which something stands. */
  cell(column: number, type: string, { written }: CellFormat, content: CellContent): void {
    const isUsual = written !== null && this.isUsual(column, type, written);
    if (!isUsual || (this.hidesZeros && content === 0)) this.cells += 1;
  }

  /** Whether all other values of a column so far are true or false. */
  mayBeTruth(column: number): boolean {
    return (this.ofColumns[column] ?? TRUTH) === TRUTH;
  }

  /** @param rows and columns that hold anything */
  merge(reference: string, { rows, columns }: { readonly rows: number; readonly columns: number }): void {
    const { top, left, bottom, right } = areaIn(reference);
    const isOne = top === bottom && left === right;
    if (!isOne && top <= rows && left < columns) this.merged += 1;
  }

  private isUsual(column: number, type: string, written: string): boolean {
    if (TEXTS.has(type)) return true;
    // A day that is written as such, which some programs do; in a column of texts it would be shown as a number.
    if (type === 'd') return written.startsWith('yyyy');
    if (type !== 'b') return this.isAlike(column, written);
    // All of ours that are true or false are told in words.
    this.ofColumns[column] ??= TRUTH;
    return false;
  }

  private isAlike(column: number, shown: string): boolean {
    this.ofColumns[column] ??= shown;
    return this.ofColumns[column] === shown;
  }
}
