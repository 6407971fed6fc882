import { columnLetter } from '../../domain/cell-address.js';
import type { Json } from '../../domain/json.js';
import { CELL_CHARACTERS, type ReadingLimits } from '../../domain/reading-limits.js';
import { Unreadable } from './unreadable.js';

/** What may stand in a cell that is read; null for nothing. */
export type CellContent = string | number | boolean | null;

/** Takes the rows of a table one by one. */
export type RowSink<Cell extends Json> = (row: number, cells: readonly Cell[]) => void;

/** Stands between a parser and the table: leaves out rows without content and stops at the first limit that is passed. */
export class TableGauge<Cell extends Json = string> {
  private readonly limits: ReadingLimits;
  private readonly sink: RowSink<Cell>;
  private rows = -1;
  private cells = 0;
  private characters = 0;

  constructor(limits: ReadingLimits, sink: RowSink<Cell>) {
    this.limits = limits;
    this.sink = sink;
  }

  /** @throws Unreadable `too_many_rows`, `too_many_columns`, `too_many_cells`, `text_too_long` or `too_much_text` */
  add(row: number, cells: Cell[]): void {
    while (cells.length > 0 && (cells.at(-1) ?? '') === '') cells.pop();
    if (cells.every(isBlank)) return;
    this.count(row, cells);
    this.sink(row, cells);
  }

  /**
   * Only counts what stands in a row.
   *
   * @throws Unreadable as `add`
   */
  count(row: number, cells: readonly Json[]): void {
    const { rows, columns } = this.limits;
    if (cells.length > columns) throw new Unreadable('too_many_columns', { row, limit: columns });
    this.rows += 1;
    if (this.rows > rows) throw new Unreadable('too_many_rows', { row, limit: rows });
    this.cells += cells.length;
    if (this.cells > this.limits.cells) throw new Unreadable('too_many_cells', { row, limit: this.limits.cells });
    for (const [column, cell] of cells.entries()) {
      if (typeof cell !== 'string') continue;
      if (cell.length > CELL_CHARACTERS)
        throw new Unreadable('text_too_long', { row, column: columnLetter(column), limit: CELL_CHARACTERS });
      this.characters += cell.length;
    }
    if (this.characters > this.limits.characters) throw new Unreadable('too_much_text', { row });
  }

  /** @throws Unreadable `table_empty` when nothing came */
  close(): void {
    if (this.rows < 0) throw new Unreadable('table_empty');
  }
}

function isBlank(cell: Json): boolean {
  return cell === null || (typeof cell === 'string' && cell.trim() === '');
}
