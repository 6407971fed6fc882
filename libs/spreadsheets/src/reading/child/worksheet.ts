import { columnLetter, parseAddress } from '../../domain/cell-address.js';
import type { CellSurroundings, RawCell } from '../../domain/cell-text.js';
import type { NumberMeaning } from '../../domain/number-format.js';
import { CELL_CHARACTERS, SHEET_COLUMNS, SHEET_ROWS } from '../../domain/reading-limits.js';
import { HiddenCells } from './hidden-cells.js';
import type { CellContent, TableGauge } from './table-gauge.js';
import { Unreadable } from './unreadable.js';
import type { Attributes, XmlListener } from './xml.js';

/** What becomes of a cell: its text, or its value. */
export interface CellReading<Cell extends CellContent> {
  /** Null where the cell contradicts the format. */
  readonly read: (cell: RawCell, surroundings: CellSurroundings) => Cell | null;
  /** Stands where nothing does. */
  readonly empty: Cell;
  /** What becomes of a cell that is worked out anew whenever somebody opens the file; where it is not said, what it came to last time counts. */
  readonly formula?: (cell: Cell, formula: string) => Cell;
}

/**
 * Reads the cells of one worksheet part, row by row, and nothing of what comes after them: merges, rules, drawings.
 *
 * Rows and cells may leave out their reference; then they follow the one before. References that go backwards are damage.
 */
export class WorksheetListener<Cell extends CellContent> implements XmlListener {
  readonly hidden = new HiddenCells();
  private readonly meanings: readonly NumberMeaning[];
  private readonly surroundings: CellSurroundings;
  private readonly gauge: TableGauge<Cell>;
  private readonly reading: CellReading<Cell>;
  private inRows = false;
  private over = false;
  private row = 0;
  private column = -1;
  private cells: Cell[] = [];
  private type = 'n';
  private meaning: NumberMeaning = 'number';
  /** Null while the cell has no value yet. */
  private value: string | null = null;
  /** Null while the cell has no formula. */
  private formula: string | null = null;
  private inFormula = false;
  private inValue = false;
  private inPhonetic = false;

  constructor(meanings: readonly NumberMeaning[], surroundings: CellSurroundings, gauge: TableGauge<Cell>, reading: CellReading<Cell>) {
    this.meanings = meanings;
    this.surroundings = surroundings;
    this.gauge = gauge;
    this.reading = reading;
  }

  finished(): boolean {
    return this.over;
  }

  open(name: string, attributes: Attributes): void {
    if (name === 'sheetData') this.inRows = true;
    else if (name === 'col' && !this.inRows) this.hidden.column(attributes);
    else if (name === 'sheetFormatPr' && !this.inRows) this.hidden.byDefault(attributes);
    if (!this.inRows) return;
    if (name === 'row') this.openRow(attributes);
    else if (name === 'c') this.openCell(attributes);
    else if (name === 'rPh') this.inPhonetic = true;
    else if (name === 'v' || name === 't') this.openValue();
    else {
      this.inValue = false;
      this.inFormula = name === 'f';
      if (this.inFormula) this.formula ??= '';
    }
  }

  text(words: string): void {
    if (this.inFormula && this.formula !== null && this.formula.length <= CELL_CHARACTERS) this.formula += words;
    if (!this.inValue) return;
    this.value = (this.value ?? '') + words;
    if (this.value.length > CELL_CHARACTERS) throw new Unreadable('text_too_long', { ...this.place(), limit: CELL_CHARACTERS });
  }

  close(name: string): void {
    this.inValue = false;
    this.inFormula = false;
    if (!this.inRows) return;
    if (name === 'c') this.closeCell();
    else if (name === 'row') this.closeRow();
    else if (name === 'rPh') this.inPhonetic = false;
    else if (name === 'sheetData') {
      this.inRows = false;
      this.over = true;
    }
  }

  private openRow(attributes: Attributes): void {
    const { r } = attributes;
    const row = r === undefined ? this.row + 1 : /^\d+$/.test(r) ? Number(r) : Number.NaN;
    if (row > SHEET_ROWS) throw new Unreadable('cell_out_of_range', { row: String(row) });
    if (!(row > this.row)) throw new Unreadable('workbook_damaged', { row: this.row });
    this.row = row;
    this.column = -1;
    this.cells = [];
    this.hidden.openRow(attributes);
  }

  private closeRow(): void {
    this.hidden.closeRow(this.cells.length);
    this.gauge.add(this.row, this.cells);
  }

  private openCell({ r, t = 'n', s }: Attributes): void {
    const column = r === undefined ? this.column + 1 : this.columnOf(r);
    if (column >= SHEET_COLUMNS) throw new Unreadable('cell_out_of_range', { row: this.row });
    if (column <= this.column) throw new Unreadable('workbook_damaged', this.place());
    this.column = column;
    this.type = t;
    this.meaning = s === undefined ? 'number' : (this.meanings[Number(s)] ?? 'number');
    this.value = null;
    this.formula = null;
    this.inFormula = false;
  }

  private columnOf(reference: string): number {
    const address = parseAddress(reference);
    if (address?.row === this.row) return address.column;
    const beyond = address === null && /^[A-Z]+\d+$/.test(reference);
    throw new Unreadable(beyond ? 'cell_out_of_range' : 'workbook_damaged', { row: this.row });
  }

  private openValue(): void {
    this.inValue = !this.inPhonetic;
    if (this.inValue) this.value ??= '';
  }

  private closeCell(): void {
    const read = this.readValue();
    const cell = this.formula !== null && this.reading.formula ? this.reading.formula(read, this.formula) : read;
    if (cell === '' || cell === null) return;
    while (this.cells.length < this.column) this.cells.push(this.reading.empty);
    this.cells.push(cell);
  }

  private readValue(): Cell {
    if (this.value === null || (this.value === '' && this.type === 'n')) return this.reading.empty;
    const cell = this.reading.read({ type: this.type, text: this.value, meaning: this.meaning }, this.surroundings);
    if (cell === null) throw new Unreadable('workbook_damaged', this.place());
    return cell;
  }

  private place() {
    return { row: this.row, column: columnLetter(Math.max(0, this.column)) };
  }
}
