import type { CellSurroundings } from '../../../domain/cell-text.js';
import type { ReadingLimits } from '../../../domain/reading-limits.js';
import { Archive } from '../archive/archive.js';
import { type BesideCells, readBesideCells } from '../looks/beside-cells.js';
import type { HiddenParts } from '../protocol.js';
import type { Stopwatch } from '../stopwatch.js';
import type { CellContent, TableGauge } from '../table-gauge.js';
import { SPREADSHEET } from '../xml/namespaces.js';
import { readXml } from '../xml/xml.js';
import { readSharedStrings } from './shared-strings.js';
import { NO_STYLES, readStyles, type Styles } from './styles.js';
import { findParts, type SheetPlace } from './workbook-parts.js';
import { type CellReading, Worksheet } from './worksheet.js';

/** A workbook whose list of parts is in order, with what its sheets share. Only the parts that hold cells are ever unpacked. */
export class OpenWorkbook {
  readonly sheets: readonly SheetPlace[];
  private readonly archive: Archive;
  private readonly styles: Styles;
  private readonly surroundings: CellSurroundings;
  private readonly isFetching: boolean;

  private constructor(
    archive: Archive,
    sheets: readonly SheetPlace[],
    { styles, isFetching, ...surroundings }: CellSurroundings & { readonly styles: Styles; readonly isFetching: boolean },
  ) {
    this.archive = archive;
    this.sheets = sheets;
    this.styles = styles;
    this.surroundings = surroundings;
    this.isFetching = isFetching;
  }

  /** @throws Unreadable */
  static async of(bytes: Buffer, limits: ReadingLimits, stopwatch: Stopwatch): Promise<OpenWorkbook> {
    const archive = await Archive.open(bytes, limits, stopwatch);
    const { sheets, sharedStrings, styles, date1904, isFetching } = await findParts(archive);
    return new OpenWorkbook(archive, sheets, {
      styles: styles === null ? NO_STYLES : await readStyles(archive, styles),
      sharedStrings: sharedStrings === null ? [] : await readSharedStrings(archive, sharedStrings, limits),
      date1904,
      isFetching,
    });
  }

  /**
   * Of a sheet that has no cells, none.
   *
   * @throws Unreadable
   */
  async read<Cell extends CellContent>(
    { worksheet: part }: SheetPlace,
    gauge: TableGauge<Cell>,
    reading: CellReading<Cell>,
  ): Promise<Worksheet<Cell>> {
    const worksheet = new Worksheet(this.styles, this.surroundings, gauge, reading);
    if (part !== null) await readXml(this.archive, part, { root: 'worksheet', namespaces: SPREADSHEET, element: worksheet.element });
    return worksheet;
  }

  /**
   * As `read`; says what of the sheet is not to be seen, or seen otherwise.
   *
   * @throws Unreadable
   */
  async readWithLooks<Cell extends CellContent>(
    sheet: SheetPlace,
    gauge: TableGauge<Cell>,
    reading: CellReading<Cell>,
  ): Promise<HiddenParts> {
    const { hiddenParts, notes } = await this.read(sheet, gauge, reading);
    const { overwriting, drawings } = await this.besideOf(sheet, notes);
    return {
      ...hiddenParts,
      sheet: sheet.hidden || sheet.hasNoTab,
      conditional: hiddenParts.conditional + overwriting + (this.isFetching ? 1 : 0),
      drawings: hiddenParts.drawings || drawings,
    };
  }

  private async besideOf({ worksheet }: SheetPlace, notes: ReadonlySet<string>): Promise<BesideCells> {
    return worksheet === null ? { overwriting: 0, drawings: false } : await readBesideCells(this.archive, worksheet, notes);
  }
}
