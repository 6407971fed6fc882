import { areaOf } from './cell-area.js';
import type { CellFormat } from './styles.js';

const TEXTS: ReadonlySet<string> = new Set(['s', 'str', 'inlineStr', 'e']);

const TRUTH = 'truth';

/** Counts what is shown otherwise than this system shows it: in a number format that none of ours has, or as part of merged cells. */
export class ShownOtherwise {
  cells = 0;
  merged = 0;
  /** How the first value of each column is shown that is no text: in our files all others are, too. */
  private readonly ofColumns: string[] = [];

  /** A cell in which something stands. */
  cell(column: number, type: string, { written }: CellFormat): void {
    if (written === null || !this.isUsual(column, type, written)) this.cells += 1;
  }

  /** Whether all other values of a column so far are true or false. */
  mayBeTruth(column: number): boolean {
    return (this.ofColumns[column] ?? TRUTH) === TRUTH;
  }

  /** @param rows and columns that hold anything */
  merge(reference: string, { rows, columns }: { readonly rows: number; readonly columns: number }): void {
    const area = areaOf(reference);
    const isOne = area?.top === area?.bottom && area?.left === area?.right;
    if (area && !isOne && area.top <= rows && area.left < columns) this.merged += 1;
  }

  private isUsual(column: number, type: string, written: string): boolean {
    if (TEXTS.has(type)) return true;
    // A day that is written as such, which some programs do; in a column of texts it would be shown as a number.
    if (type === 'd') return written.startsWith('yyyy');
    return this.isAlike(column, type === 'b' ? TRUTH : written);
  }

  private isAlike(column: number, shown: string): boolean {
    this.ofColumns[column] ??= shown;
    return this.ofColumns[column] === shown;
  }
}
