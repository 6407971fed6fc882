import { refuse } from '../domain/problems.js';
import type { Table, TableOrigin, TableRow } from '../domain/table.js';
import { AnsweredLines } from './answered-lines.js';
import type { ReadingMessage } from './child/protocol.js';

/** Puts the table together from what the reading process says, piece by piece as it comes. */
export class TableCollector extends AnsweredLines<ReadingMessage, Table> {
  private readonly rows: TableRow[] = [];
  private origin: TableOrigin | null = null;
  private last: Exclude<ReadingMessage, readonly unknown[]> | null = null;

  result(): Table | null {
    if (this.last === null) return null;
    if ('problem' in this.last) throw refuse(this.last.problem, this.last.details, 'file');
    const [header, ...rows] = this.rows;
    return 'end' in this.last && this.origin && header ? { ...this.origin, header, rows } : null;
  }

  protected take(message: ReadingMessage): void {
    if (isRow(message)) {
      const [row, cells] = message;
      this.rows.push({ row, cells });
      return;
    }
    if ('origin' in message) this.origin = message.origin;
    else this.last = message;
  }
}

function isRow(message: ReadingMessage): message is Extract<ReadingMessage, readonly unknown[]> {
  return Array.isArray(message);
}
