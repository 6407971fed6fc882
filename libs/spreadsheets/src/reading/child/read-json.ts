import type { FingerprintedUpload } from './fingerprinted-upload.js';
import { scanJson, sizeOf } from './json-scan.js';
import type { CellContent, TableGauge } from './table-gauge.js';
import { Unreadable } from './unreadable.js';

/**
 * Reads sheets out of JSON in the form in which `JsonWriter` writes them; what else is in it does not count.
 *
 * @throws Unreadable `json_malformed` when it is none, in another form, or says something twice
 */
export function readJson(bytes: Buffer, upload: FingerprintedUpload, gauge: TableGauge<CellContent>): void {
  const size = scanJson(bytes);
  const file = parsed(bytes);
  if (sizeOf(file) !== size) throw new Unreadable('json_malformed');
  if (!isRecord(file) || !Array.isArray(file.sheets)) throw new Unreadable('json_malformed');
  for (const sheet of file.sheets) {
    if (!isRecord(sheet) || typeof sheet.name !== 'string' || !isRow(sheet.columns) || !Array.isArray(sheet.rows))
      throw new Unreadable('json_malformed');
    upload.open(sheet.name);
    for (const [at, row] of [sheet.columns, ...sheet.rows].entries()) {
      if (!isRow(row)) throw new Unreadable('json_malformed');
      gauge.add(at + 1, [...row]);
    }
  }
  if (isRecord(file.export) && typeof file.export.id === 'string') upload.noteId(file.export.id);
}

function parsed(bytes: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new Unreadable('json_malformed');
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isRow(value: unknown): value is readonly CellContent[] {
  return Array.isArray(value) && value.every((cell) => cell === null || ['string', 'number', 'boolean'].includes(typeof cell));
}
