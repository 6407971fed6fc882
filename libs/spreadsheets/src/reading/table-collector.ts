import { StringDecoder } from 'node:string_decoder';

import { refuse } from '../domain/problems.js';
import type { Table, TableOrigin, TableRow } from '../domain/table.js';
import type { ReadingMessage } from './child/protocol.js';

/** Puts the table together from what the reading process says, piece by piece as it comes. */
export class TableCollector {
  private readonly decoder = new StringDecoder('utf8');
  private readonly rows: TableRow[] = [];
  private rest = '';
  private origin: TableOrigin | null = null;
  private last: Exclude<ReadingMessage, readonly unknown[]> | null = null;

  add(piece: Buffer): void {
    const lines = (this.rest + this.decoder.write(piece)).split('\n');
    this.rest = lines.pop() ?? '';
    for (const line of lines) this.take(JSON.parse(line));
  }

  /**
   * The whole table; null when the process ended before it was through.
   *
   * @throws AppError with the reason that the process gave
   */
  result(): Table | null {
    if (this.last === null) return null;
    if ('problem' in this.last) throw refuse(this.last.problem, this.last.details, 'file');
    const [header, ...rows] = this.rows;
    return 'end' in this.last && this.origin && header ? { ...this.origin, header, rows } : null;
  }

  private take(message: ReadingMessage): void {
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
