import { columnLetter, parseAddress } from '../../../domain/cell-address.js';
import type { CellSurroundings, RawCell } from '../../../domain/cell-text.js';
import { CELL_CHARACTERS, SHEET_COLUMNS, SHEET_ROWS } from '../../../domain/reading-limits.js';
import { FilledAreas } from '../looks/filled-areas.js';
import { HiddenCells } from '../looks/hidden-cells.js';
import { OverCells } from '../looks/over-cells.js';
import { ShownOtherwise } from '../looks/shown-otherwise.js';
import type { HiddenParts } from '../protocol.js';
import type { CellContent, TableGauge } from '../table-gauge.js';
import { Unreadable } from '../unreadable.js';
import { wholeOf } from '../xml/xml-attributes.js';
import { type Attributes, inside, type XmlElement } from '../xml/xml-element.js';
import type { Formula } from './formula.js';
import { OpenCell } from './open-cell.js';
import { SheetFormats } from './sheet-formats.js';
import type { Styles } from './styles.js';

/** What becomes of a cell: its text, or its value. */
export interface CellReading<Cell extends CellContent> {
  /** Null where the cell contradicts the format. */
  readonly read: (cell: RawCell, surroundings: CellSurroundings) => Cell | null;
  /** Stands where nothing does. */
  readonly empty: Cell;
  /**
   * What becomes of a cell that is worked out anew whenever somebody opens the file; where it is not said, what it came to last time counts.
   *
   * @param mayBeTruth false in a column of numbers
   */
  readonly formula?: (cell: Cell, formula: Formula, mayBeTruth: boolean) => Cell;
}

/**
 * Reads the cells of one worksheet part, row by row, and what hides them, shows them otherwise or lies over them.
 *
 * Rows and cells may leave out their reference; then they follow the one before. References that go backwards are damage.
 */
export class Worksheet<Cell extends CellContent> {
  readonly element: XmlElement;
  private readonly surroundings: CellSurroundings;
  private readonly gauge: TableGauge<Cell>;
  private readonly reading: CellReading<Cell>;
  private readonly hidden = new HiddenCells();
  private readonly otherwise = new ShownOtherwise();
  private readonly over: OverCells;
  private readonly formats: SheetFormats;
  private readonly filled = new FilledAreas<Cell>();
  private readonly cell: OpenCell;
  private isPastRows = false;
  private row = 0;
  private column = -1;
  private cells: Cell[] = [];

  constructor(styles: Styles, surroundings: CellSurroundings, gauge: TableGauge<Cell>, reading: CellReading<Cell>) {
    this.surroundings = surroundings;
    this.gauge = gauge;
    this.reading = reading;
    this.over = new OverCells(styles.conditional);
    this.formats = new SheetFormats(styles.cells);
    this.cell = new OpenCell(this.formats, () => {
      throw new Unreadable('text_too_long', { ...this.place(), limit: CELL_CHARACTERS });
    });
    this.element = { inside: this.elements() };
  }

  get hiddenParts(): Omit<HiddenParts, 'sheet'> {
    const { hidden, otherwise, over } = this;
    return { ...hidden.parts, cells: otherwise.cells, merged: otherwise.merged, conditional: over.conditional, drawings: over.hasDrawings };
  }

  /** The ids under which it names the drawing of its notes. */
  get notes(): ReadonlySet<string> {
    return this.over.notes;
  }

  private elements(): ReadonlyMap<string, XmlElement> {
    const { hidden } = this;
    const c = { open: (attributes: Attributes) => this.openCell(attributes), close: () => this.closeCell(), inside: this.cell.elements };
    const row = { open: (attributes: Attributes) => this.openRow(attributes), close: () => this.closeRow(), inside: inside({ c }) };
    const pane = { open: (attributes: Attributes) => hidden.pane(attributes) };
    const sheetView = { open: (attributes: Attributes) => this.openView(attributes), inside: inside({ pane }) };
    return inside({
      sheetViews: { open: () => this.refuseLate(), inside: inside({ sheetView }) },
      sheetFormatPr: { once: true, open: (attributes) => this.before(() => hidden.byDefault(attributes)) },
      cols: { open: () => this.refuseLate(), inside: inside({ col: { open: (attributes) => this.openColumns(attributes) } }) },
      sheetData: { once: true, close: () => this.endRows(), inside: inside({ row }) },
      mergeCells: {
        once: true,
        open: () => this.refuseEarly(),
        inside: inside({ mergeCell: { open: ({ ref = '' }) => this.merge(ref) } }),
      },
      ...this.over.elements,
    });
  }

  private endRows(): void {
    this.isPastRows = true;
  }

  private before(work: () => void): void {
    this.refuseLate();
    work();
  }

  /** What comes before the rows in every file that a program wrote, and would change what is said of them. */
  private refuseLate(): void {
    if (this.isPastRows) throw new Unreadable('workbook_damaged', { reason: 'order' });
  }

  private refuseEarly(): void {
    if (!this.isPastRows) throw new Unreadable('workbook_damaged', { reason: 'order' });
  }

  private openView(attributes: Attributes): void {
    this.hidden.view(attributes);
    this.otherwise.view(attributes);
  }

  private openColumns(attributes: Attributes): void {
    this.hidden.column(attributes);
    this.formats.column(attributes);
  }

  private merge(reference: string): void {
    this.otherwise.merge(reference, { rows: this.row, columns: this.hidden.widest });
  }

  private openRow(attributes: Attributes): void {
    const { r } = attributes;
    const row = r === undefined ? this.row + 1 : wholeOf(r);
    if (row > SHEET_ROWS) throw new Unreadable('cell_out_of_range', { row: String(row) });
    if (row <= this.row) throw new Unreadable('workbook_damaged', { row: this.row });
    this.row = row;
    this.column = -1;
    this.cells = [];
    this.hidden.openRow(row, attributes);
    this.formats.row(attributes);
  }

  private closeRow(): void {
    this.filled.fill(this.row, this.cells, this.hidden.widest, this.reading.empty);
    this.hidden.closeRow(this.cells.length);
    this.gauge.add(this.row, this.cells);
  }

  private openCell(attributes: Attributes): void {
    const { r } = attributes;
    const column = r === undefined ? this.column + 1 : this.columnOf(r);
    if (column >= SHEET_COLUMNS) throw new Unreadable('cell_out_of_range', { row: this.row });
    if (column <= this.column) throw new Unreadable('workbook_damaged', this.place());
    this.column = column;
    this.cell.open(attributes, column);
  }

  private columnOf(reference: string): number {
    const address = parseAddress(reference);
    if (address?.row === this.row) return address.column;
    const beyond = address === null && /^[A-Z]+\d+$/.test(reference);
    throw new Unreadable(beyond ? 'cell_out_of_range' : 'workbook_damaged', { row: this.row });
  }

  private closeCell(): void {
    const { raw, format } = this.cell;
    const read = raw ? this.reading.read(raw, this.surroundings) : this.reading.empty;
    if (raw && read === null) throw new Unreadable('workbook_damaged', this.place());
    const cell = this.worked(read ?? this.reading.empty);
    if (cell === '' || cell === null) return;
    this.otherwise.cell(this.column, this.isTruth(cell) ? 'b' : this.cell.type, format, cell);
    while (this.cells.length < this.column) this.cells.push(this.reading.empty);
    this.cells.push(cell);
  }

  private worked(read: Cell): Cell {
    const { formula } = this.cell;
    if (formula === null || !this.reading.formula) return read;
    const cell = this.reading.formula(read, formula, this.otherwise.mayBeTruth(this.column));
    if (formula.area !== null) this.filled.add(formula.area, { row: this.row, column: this.column }, cell);
    return cell;
  }

  /** One that LibreOffice wrote as a formula counts as what it stands for. */
  private isTruth(cell: Cell): boolean {
    return this.cell.type === 'n' && this.cell.formula !== null && typeof cell === 'boolean';
  }

  private place() {
    return { row: this.row, column: columnLetter(Math.max(0, this.column)) };
  }
}
