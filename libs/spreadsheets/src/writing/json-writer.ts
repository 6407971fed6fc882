import { once } from 'node:events';
import { finished, type Writable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';

import { Coded } from '../domain/coded.js';
import { inOrder, type Json } from '../domain/json.js';
import { exactForm, lastingRow } from '../domain/lasting-row.js';
import { rawValue } from '../domain/raw-value.js';
import type { CellValue, Sheet, SheetRow } from '../domain/sheet-model.js';
import { BookFingerprint, type SheetFingerprint } from './book-fingerprint.js';
import { headFingerprint } from './json-head.js';
import { SheetDigest } from './sheet-digest.js';

const BLOCK = 64 * 1024;

/**
 * Writes sheets as one JSON document, for programs: `{"format":…,"export":{…},"sheets":[{"columns":[…],"name":…,"rows":[[…],…]},…],"sha256":…}`.
 *
 * Columns go by their keys, moments stand in UTC, and what is coded is said in codes (see `Coded`). `sha256` is SHA-256 of everything else in
 * canonical form (RFC 8785). A row a line; nothing is kept but the block that is being filled.
 */
export class JsonWriter {
  private readonly broken = new AbortController();
  private readonly fingerprint: BookFingerprint;
  private readonly head: { readonly export: Json; readonly format: string };
  private block: string;
  private count = 0;
  private written = 0;

  /** @param about what the file says of itself; plain JSON */
  constructor(
    private readonly destination: Writable,
    format: string,
    about: Readonly<Record<string, unknown>>,
  ) {
    this.head = { export: inOrder(JSON.parse(JSON.stringify(about))), format };
    const [said, named] = [JSON.stringify(this.head.export), JSON.stringify(format)];
    this.fingerprint = new BookFingerprint(exactForm, new SheetDigest(`"export":${said},"format":${named},`));
    this.block = `{"format":${named},\n"export":${said},\n"sheets":[`;
    finished(destination, { readable: false }, (error) => {
      if (error) this.broken.abort(error);
    });
  }

  get sha256(): string {
    return this.fingerprint.sha256;
  }

  /** Of each sheet, and last of what the file says of itself. */
  get sheets(): readonly SheetFingerprint[] {
    return [...this.fingerprint.sheets(), headFingerprint({ ...this.head, sha256: this.sha256 })];
  }

  /** Rows of all sheets so far. */
  get rowCount(): number {
    return this.written;
  }

  /** @throws what the rows throw, or the reason why the destination takes no more */
  async addSheet({ name, columns }: Sheet, rows: Iterable<SheetRow> | AsyncIterable<SheetRow>): Promise<void> {
    const keys = columns.map(({ key }) => key);
    this.fingerprint.open(name, keys);
    this.block += `${this.count === 0 ? '' : ','}\n{"columns":${JSON.stringify(keys)},"name":${JSON.stringify(name)},"rows":[`;
    this.count += 1;
    let separator = '\n';
    for await (const row of rows) {
      const values = keys.map((key) => jsonOf(row[key]));
      this.fingerprint.add(values);
      this.block += separator + JSON.stringify(values);
      this.written += 1;
      separator = ',\n';
      if (this.block.length >= BLOCK) await this.pass();
    }
    this.block += ']}';
  }

  /** Finishes the file; the destination has then taken all of it. @returns the hash that stands in it */
  async end(): Promise<string> {
    const { sha256 } = this;
    this.block += `],\n"sha256":${JSON.stringify(sha256)}}\n`;
    await this.pass();
    this.destination.end();
    await this.next('finish');
    return sha256;
  }

  /** Waits while the destination is busy, and lets others have their turn. */
  private async pass(): Promise<void> {
    this.broken.signal.throwIfAborted();
    const isTaken = this.destination.write(this.block);
    this.block = '';
    if (!isTaken) await this.next('drain');
    await setImmediate();
  }

  private async next(event: 'drain' | 'finish'): Promise<void> {
    const { signal } = this.broken;
    await once(this.destination, event, { signal }).catch((error: unknown) => {
      signal.throwIfAborted();
      throw error;
    });
  }
}

/** Numbers have the digits that a workbook of the same export has. */
function jsonOf(value: CellValue): Json {
  if (value instanceof Coded) return inOrder(value.code);
  return lastingRow([rawValue(value)], 1)[0] ?? null;
}
