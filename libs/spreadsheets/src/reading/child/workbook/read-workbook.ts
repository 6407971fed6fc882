import { cellText } from '../../../domain/cell-text.js';
import type { ReadingLimits } from '../../../domain/reading-limits.js';
import type { TableOrigin } from '../../../domain/table.js';
import type { Stopwatch } from '../stopwatch.js';
import type { TableGauge } from '../table-gauge.js';
import { OpenWorkbook } from './open-workbook.js';
import { chosenSheet } from './workbook-parts.js';

export interface WorkbookReading {
  /** Names of the sheet to read; empty for the first visible one. */
  readonly wanted: readonly string[];
  readonly limits: ReadingLimits;
  readonly stopwatch: Stopwatch;
}

/** Reads one sheet of a workbook (`.xlsx`). */
export async function readWorkbook(
  bytes: Buffer,
  { wanted, limits, stopwatch }: WorkbookReading,
  begin: (origin: TableOrigin) => TableGauge,
): Promise<void> {
  const workbook = await OpenWorkbook.of(bytes, limits, stopwatch);
  const sheet = chosenSheet(workbook.sheets, wanted);
  const gauge = begin({ kind: 'xlsx', encoding: null, sheet: sheet.name });
  await workbook.read(sheet, gauge, { read: cellText, empty: '' });
  gauge.close();
}
