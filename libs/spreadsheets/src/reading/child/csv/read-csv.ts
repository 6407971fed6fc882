import type { TableOrigin } from '../../../domain/table.js';
import type { Stopwatch } from '../stopwatch.js';
import type { TableGauge } from '../table-gauge.js';
import { CsvRecords } from './csv-records.js';
import { encodingOf } from './text-encoding.js';

const DELIMITERS = [',', ';', '\t'];

/** Reads comma-, semicolon- or tab-separated text; the encoding and the delimiter are found out. A row's number counts records, as a spreadsheet shows them. */
export function readCsv(file: Buffer, stopwatch: Stopwatch, begin: (origin: TableOrigin) => TableGauge): void {
  const { encoding, pieces } = encodingOf(file);
  const [start = ''] = pieces();
  const gauge = begin({ kind: 'csv', encoding, sheet: null });
  const records = new CsvRecords(delimiterOf(start), (row, cells) => gauge.add(row, cells));
  for (const piece of pieces()) {
    records.push(piece);
    stopwatch.check();
  }
  records.end();
  gauge.close();
}

/** The delimiter that stands most often in the first line with content, outside quotes; a comma where none does. */
function delimiterOf(start: string): string {
  const unquoted = start.replace(/^[\r\n]+/, '').replaceAll(/"[^"]*"?/g, '');
  const line = unquoted.split(/[\r\n]/, 1)[0] ?? '';
  const counts = DELIMITERS.map((delimiter) => ({ delimiter, count: line.split(delimiter).length }));
  return counts.reduce((best, each) => (each.count > best.count ? each : best)).delimiter;
}
