import { type CellSurroundings, cellValue, type RawCell } from '../../domain/cell-text.js';
import { processorTimeFor } from '../../domain/reading-limits.js';
import { kindOf } from './archive/file-kind.js';
import { readCsv } from './csv/read-csv.js';
import { FingerprintedUpload } from './fingerprinted-upload.js';
import { readJson } from './json/read-json.js';
import type { FingerprintMessage, FingerprintWish, ReadingRequest } from './protocol.js';
import { Stopwatch } from './stopwatch.js';
import { type CellContent, TableGauge } from './table-gauge.js';
import { Unreadable } from './unreadable.js';
import type { Formula } from './workbook/formula.js';
import { OpenWorkbook } from './workbook/open-workbook.js';

/** The formula behind it: what came of it last time is no trace of anything. */
const FORMULA = '⟨formula⟩ ';
/** A cell of this type shows an error, whatever stands in it. */
const ERROR = '⟨error⟩ ';

/** Reads all sheets of one upload and says their fingerprints, or why it cannot be read. Anything else it throws is a bug of ours. */
export async function fingerprintUpload(
  bytes: Buffer,
  { extension, limits }: Omit<ReadingRequest, 'size'>,
  wish: FingerprintWish,
  say: (message: FingerprintMessage) => void,
): Promise<void> {
  const upload = new FingerprintedUpload(wish, extension === 'json');
  const gauge = new TableGauge<CellContent>(limits, (row, cells) => upload.add(row, cells));
  try {
    const kind = extension === 'json' ? 'json' : kindOf(bytes, extension);
    const stopwatch = new Stopwatch(processorTimeFor(bytes.length, kind, limits));
    if (kind === 'json') readJson(bytes, upload, gauge, stopwatch);
    else if (kind === 'csv') readOneTable(bytes, upload, stopwatch, limits);
    else {
      const workbook = await OpenWorkbook.of(bytes, limits, stopwatch);
      for (const sheet of workbook.sheets) {
        upload.open(sheet.name);
        upload.noteHidden(await workbook.readWithLooks(sheet, gauge, { read: shownValue, empty: null, formula: marked }));
      }
    }
    say({ fingerprint: upload.fingerprint(kind) });
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    say({ problem: error.code, details: error.details });
  }
}

function shownValue(cell: RawCell, surroundings: CellSurroundings): CellContent {
  const value = cellValue(cell, surroundings);
  return cell.type === 'e' && value !== null ? `${ERROR}${value}` : value;
}

/**
 * Nothing of ours is ever worked out: a formula is a change, whatever it came to when somebody last saved the file.
 * But for what LibreOffice makes of a plain true or false, where these are.
 */
function marked(cell: CellContent, { text, isPlain }: Formula, mayBeTruth: boolean): CellContent {
  if (isPlain && mayBeTruth && cell !== null) {
    if (text === 'TRUE()' && Number(cell) === 1) return true;
    if (text === 'FALSE()' && Number(cell) === 0) return false;
  }
  return `${FORMULA}${text}`;
}

function readOneTable(bytes: Buffer, upload: FingerprintedUpload, stopwatch: Stopwatch, limits: ReadingRequest['limits']): void {
  upload.open('');
  readCsv(bytes, stopwatch, () => new TableGauge(limits, (row, cells) => upload.add(row, cells)));
}
