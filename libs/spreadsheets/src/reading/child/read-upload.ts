import type { TableOrigin } from '../../domain/table.js';
import { kindOf } from './file-kind.js';
import type { ReadingMessage, ReadingRequest } from './protocol.js';
import { readCsv } from './read-csv.js';
import { readWorkbook } from './read-workbook.js';
import { TableGauge } from './table-gauge.js';
import { Unreadable } from './unreadable.js';

/** Reads one upload and says what it finds, message by message; the last one is an end or a problem. Anything else it throws is a bug of ours. */
export async function readUpload(
  bytes: Buffer,
  { extension, sheet, limits }: ReadingRequest,
  say: (message: ReadingMessage) => void,
): Promise<void> {
  const begin = (origin: TableOrigin) => {
    say({ origin });
    return new TableGauge(limits, (row, cells) => say([row, cells]));
  };
  try {
    if (kindOf(bytes, extension) === 'csv') readCsv(bytes, begin);
    else await readWorkbook(bytes, sheet, limits, begin);
    say({ end: true });
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    say({ problem: error.code, details: error.details });
  }
}
