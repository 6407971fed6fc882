import { SHEET_COLUMNS } from '../../domain/reading-limits.js';
import type { HiddenParts } from './protocol.js';
import type { Attributes } from './xml.js';

/** Counts what stands in rows and columns that nobody sees: hidden by name, by a filter, or made too narrow. */
export class HiddenCells {
  private readonly columns = new Set<number>();
  private rows = 0;
  private widest = 0;
  private isRowHidden = false;

  /** A `col` element: some columns that are alike. */
  column({ min, max, hidden, width }: Attributes): void {
    if (!isTrue(hidden) && !isNone(width)) return;
    const last = Math.min(Number(max), SHEET_COLUMNS);
    for (let column = Number(min); column <= last; column += 1) this.columns.add(column);
  }

  openRow({ hidden, ht }: Attributes): void {
    this.isRowHidden = isTrue(hidden) || isNone(ht);
  }

  /** @param cells up to the last one that holds anything */
  closeRow(cells: number): void {
    this.widest = Math.max(this.widest, cells);
    if (this.isRowHidden && cells > 0) this.rows += 1;
  }

  get parts(): Omit<HiddenParts, 'sheet'> {
    return { rows: this.rows, columns: [...this.columns].filter((column) => column <= this.widest).length };
  }
}

function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}

/** Less than a point, or than a character: nothing can be read in it. */
function isNone(size: string | undefined): boolean {
  return size !== undefined && Number(size) < 1;
}
