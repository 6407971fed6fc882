import { columnLetter } from '../../../domain/cell-address.js';
import { CELL_CHARACTERS, SHEET_COLUMNS } from '../../../domain/reading-limits.js';
import { Unreadable } from '../unreadable.js';

const QUOTE = 34;
const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

type State = 'start' | 'plain' | 'quoted' | 'quote';

/**
 * Splits text into records (RFC 4180), in one pass and with never more than one record in memory.
 *
 * Written here because a row of 20 million commas must end at the column that is too many: no parser at hand limits the fields of a record.
 * As in Excel, lines may end in CRLF, LF or CR, and a quotation mark inside an unquoted field is a character like any other.
 */
export class CsvRecords {
  private readonly delimiter: number;
  private readonly take: (row: number, cells: string[]) => void;
  private state: State = 'start';
  private afterReturn = false;
  private row = 1;
  private cells: string[] = [];
  private field = '';

  constructor(delimiter: string, take: (row: number, cells: string[]) => void) {
    this.delimiter = delimiter.charCodeAt(0);
    this.take = take;
  }

  /** @throws Unreadable `csv_malformed`, `text_too_long` or `too_many_columns`, with the row */
  push(text: string): void {
    let at = 0;
    while (at < text.length) {
      if (this.state === 'quoted') at = this.insideQuotes(text, at);
      else if (this.state === 'plain') at = this.outsideQuotes(text, at);
      else if (this.state === 'quote') at = this.afterQuote(text, at);
      else at = this.start(text, at);
    }
  }

  /** @throws Unreadable `csv_malformed` when a quotation mark was never closed */
  end(): void {
    if (this.state === 'quoted') throw this.malformed();
    if (this.state !== 'start' || this.cells.length > 0) this.endRecord();
  }

  private start(text: string, at: number): number {
    const unit = text.charCodeAt(at);
    const restOfLineEnd = this.afterReturn && unit === LINE_FEED;
    this.afterReturn = false;
    if (restOfLineEnd) return at + 1;
    this.state = unit === QUOTE ? 'quoted' : 'plain';
    return unit === QUOTE ? at + 1 : at;
  }

  private outsideQuotes(text: string, from: number): number {
    let at = from;
    while (at < text.length && !this.isEnd(text.charCodeAt(at))) at += 1;
    this.keep(text.slice(from, at), 'text_too_long');
    return at < text.length ? this.finish(text.charCodeAt(at), at) : at;
  }

  private insideQuotes(text: string, from: number): number {
    const at = text.indexOf('"', from);
    this.keep(at < 0 ? text.slice(from) : text.slice(from, at), 'csv_malformed');
    if (at < 0) return text.length;
    this.state = 'quote';
    return at + 1;
  }

  private afterQuote(text: string, at: number): number {
    const unit = text.charCodeAt(at);
    if (this.isEnd(unit)) return this.finish(unit, at);
    if (unit !== QUOTE) throw this.malformed();
    this.field += '"';
    this.state = 'quoted';
    return at + 1;
  }

  private isEnd(unit: number): boolean {
    return unit === this.delimiter || unit === LINE_FEED || unit === CARRIAGE_RETURN;
  }

  private finish(unit: number, at: number): number {
    if (unit === this.delimiter) this.endField();
    else this.endRecord();
    this.afterReturn = unit === CARRIAGE_RETURN;
    return at + 1;
  }

  /** A quoted text of more than a cell can hold is most likely a quotation mark that was never closed. */
  private keep(text: string, code: 'text_too_long' | 'csv_malformed'): void {
    this.field += text;
    if (this.field.length <= CELL_CHARACTERS) return;
    throw code === 'csv_malformed'
      ? this.malformed()
      : new Unreadable(code, { row: this.row, column: columnLetter(this.cells.length), limit: CELL_CHARACTERS });
  }

  private endField(): void {
    this.cells.push(this.field);
    if (this.cells.length > SHEET_COLUMNS) throw new Unreadable('too_many_columns', { row: this.row, limit: SHEET_COLUMNS });
    this.field = '';
    this.state = 'start';
  }

  private endRecord(): void {
    this.endField();
    this.take(this.row, this.cells);
    this.row += 1;
    this.cells = [];
  }

  private malformed(): Unreadable {
    return new Unreadable('csv_malformed', { row: this.row });
  }
}
