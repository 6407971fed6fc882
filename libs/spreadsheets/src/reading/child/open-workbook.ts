import type { CellSurroundings } from '../../domain/cell-text.js';
import type { NumberMeaning } from '../../domain/number-format.js';
import type { ReadingLimits } from '../../domain/reading-limits.js';
import { Archive } from './archive.js';
import type { HiddenParts } from './protocol.js';
import { readSharedStrings } from './shared-strings.js';
import type { Stopwatch } from './stopwatch.js';
import { readMeanings } from './styles.js';
import type { CellContent, TableGauge } from './table-gauge.js';
import { findParts, type SheetPlace } from './workbook-parts.js';
import { type CellReading, WorksheetListener } from './worksheet.js';
import { readXml } from './xml.js';

/** A workbook whose list of parts is in order, with what its sheets share. Only the parts that hold cells are ever unpacked. */
export class OpenWorkbook {
  readonly sheets: readonly SheetPlace[];
  private readonly archive: Archive;
  private readonly meanings: readonly NumberMeaning[];
  private readonly surroundings: CellSurroundings;

  private constructor(
    archive: Archive,
    sheets: readonly SheetPlace[],
    { meanings, ...surroundings }: CellSurroundings & { readonly meanings: readonly NumberMeaning[] },
  ) {
    this.archive = archive;
    this.sheets = sheets;
    this.meanings = meanings;
    this.surroundings = surroundings;
  }

  /** @throws Unreadable */
  static async of(bytes: Buffer, limits: ReadingLimits, stopwatch: Stopwatch): Promise<OpenWorkbook> {
    const archive = await Archive.open(bytes, limits, stopwatch);
    const { sheets, sharedStrings, styles, date1904 } = await findParts(archive);
    return new OpenWorkbook(archive, sheets, {
      meanings: styles === null ? [] : await readMeanings(archive, styles),
      sharedStrings: sharedStrings === null ? [] : await readSharedStrings(archive, sharedStrings, limits),
      date1904,
    });
  }

  /** @throws Unreadable */
  async read<Cell extends CellContent>(
    { worksheet }: SheetPlace,
    gauge: TableGauge<Cell>,
    reading: CellReading<Cell>,
  ): Promise<Omit<HiddenParts, 'sheet'>> {
    const listener = new WorksheetListener(this.meanings, this.surroundings, gauge, reading);
    await readXml(this.archive, worksheet, listener);
    return listener.hidden.parts;
  }
}
