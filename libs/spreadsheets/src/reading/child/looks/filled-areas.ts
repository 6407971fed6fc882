import { Unreadable } from '../unreadable.js';
import { areaOf, type CellArea } from '../workbook/cell-area.js';

/** A sheet of ours has none; of one that has many, the first say enough. */
const MOST = 1_000;

/** The areas that one formula fills: their cells show what comes of it, whatever stands in them. */
export class FilledAreas<Cell> {
  private areas: (CellArea & { readonly cell: Cell })[] = [];

  /** @throws Unreadable when it does not begin where its formula stands */
  add(reference: string, { row, column }: { readonly row: number; readonly column: number }, cell: Cell): void {
    const area = areaOf(reference);
    if (area?.top !== row || area.left !== column) throw new Unreadable('workbook_damaged', { row, reason: 'area' });
    if (this.areas.length < MOST) this.areas.push({ ...area, cell });
  }

  /**
   * Puts into a row what the formulas around it make of it.
   *
   * @param widest columns beyond are filled, but nobody asked for them
   */
  fill(row: number, cells: Cell[], widest: number, empty: Cell): void {
    if (this.areas.length === 0) return;
    this.areas = this.areas.filter(({ bottom }) => bottom >= row);
    for (const { left, right, cell } of this.areas) {
      const end = Math.min(right + 1, Math.max(widest, cells.length));
      while (cells.length < end) cells.push(empty);
      cells.fill(cell, left, end);
    }
  }
}
