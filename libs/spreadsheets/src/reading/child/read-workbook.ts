import type { ReadingLimits } from '../../domain/reading-limits.js';
import type { TableOrigin } from '../../domain/table.js';
import { Archive } from './archive.js';
import { readSharedStrings } from './shared-strings.js';
import type { Stopwatch } from './stopwatch.js';
import { readMeanings } from './styles.js';
import type { TableGauge } from './table-gauge.js';
import { findParts } from './workbook-parts.js';
import { WorksheetListener } from './worksheet.js';
import { readXml } from './xml.js';

export interface WorkbookReading {
  /** Names of the sheet to read; empty for the first visible one. */
  readonly wanted: readonly string[];
  readonly limits: ReadingLimits;
  readonly stopwatch: Stopwatch;
}

/** Reads one sheet of a workbook (`.xlsx`). Only the parts that hold its cells are ever unpacked. */
export async function readWorkbook(
  bytes: Buffer,
  { wanted, limits, stopwatch }: WorkbookReading,
  begin: (origin: TableOrigin) => TableGauge,
): Promise<void> {
  const archive = await Archive.open(bytes, limits, stopwatch);
  const { sheet, worksheet, sharedStrings, styles, date1904 } = await findParts(archive, wanted);
  const meanings = styles === null ? [] : await readMeanings(archive, styles);
  const strings = sharedStrings === null ? [] : await readSharedStrings(archive, sharedStrings, limits);
  const gauge = begin({ kind: 'xlsx', encoding: null, sheet });
  await readXml(archive, worksheet, new WorksheetListener(meanings, { sharedStrings: strings, date1904 }, gauge));
  gauge.close();
}
