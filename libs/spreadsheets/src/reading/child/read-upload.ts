import { processorTimeFor } from '../../domain/reading-limits.js';
import type { TableOrigin } from '../../domain/table.js';
import { kindOf } from './archive/file-kind.js';
import { readCsv } from './csv/read-csv.js';
import type { ReadingMessage, ReadingRequest, TableWish } from './protocol.js';
import { Stopwatch } from './stopwatch.js';
import { TableGauge } from './table-gauge.js';
import { Unreadable } from './unreadable.js';
import { readWorkbook } from './workbook/read-workbook.js';

/** Reads one upload and says what it finds, message by message; the last one is an end or a problem. Anything else it throws is a bug of ours. */
export async function readUpload(
  bytes: Buffer,
  { extension, limits }: Omit<ReadingRequest, 'size' | 'wish'>,
  { sheet }: TableWish,
  say: (message: ReadingMessage) => void,
): Promise<void> {
  const begin = (origin: TableOrigin) => {
    say({ origin });
    return new TableGauge(limits, (row, cells) => say([row, cells]));
  };
  try {
    const kind = kindOf(bytes, extension);
    const stopwatch = new Stopwatch(processorTimeFor(bytes.length, kind, limits));
    if (kind === 'csv') readCsv(bytes, stopwatch, begin);
    else await readWorkbook(bytes, { wanted: sheet, limits, stopwatch }, begin);
    say({ end: true });
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    say({ problem: error.code, details: error.details });
  }
}
