import { crc32 } from 'node:zlib';

import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';

import { archiveProblem } from '../../../domain/archive-rules.js';
import type { ReadingLimits } from '../../../domain/reading-limits.js';
import type { Stopwatch } from '../stopwatch.js';
import { damagedIfFails, Unreadable } from '../unreadable.js';
import { refuseOtherHeader, refuseTwoEnds } from './zip-headers.js';

/** A workbook's archive, opened only after its own list of parts was found in order. */
export class Archive {
  private readonly bytes: Buffer;
  private readonly zip: ZipFile;
  private readonly entries: ReadonlyMap<string, Entry>;
  private readonly limits: ReadingLimits;
  private readonly stopwatch: Stopwatch;
  private unpacked = 0;

  private constructor(bytes: Buffer, zip: ZipFile, entries: readonly Entry[], limits: ReadingLimits, stopwatch: Stopwatch) {
    this.bytes = bytes;
    this.zip = zip;
    this.entries = new Map(entries.map((entry) => [entry.fileName.toLowerCase(), entry]));
    this.limits = limits;
    this.stopwatch = stopwatch;
  }

  /** @throws Unreadable when it is no archive, or one that nobody should open */
  static async open(bytes: Buffer, limits: ReadingLimits, stopwatch: Stopwatch): Promise<Archive> {
    refuseTwoEnds(bytes);
    const zip = await damagedIfFails(() => fromBufferPromise(bytes, { strictFileNames: false }));
    if (zip.entryCount > limits.entries) throw new Unreadable('workbook_too_large', { entries: zip.entryCount });
    const entries = (await listed(zip)).filter(({ fileName }) => !fileName.endsWith('/'));
    const problem = archiveProblem(entries.map(described), limits);
    if (problem) throw new Unreadable(problem.code, { part: problem.part });
    return new Archive(bytes, zip, entries, limits, stopwatch);
  }

  has(part: string): boolean {
    return this.entries.has(part.toLowerCase());
  }

  /** @throws Unreadable `workbook_took_too_long` */
  checkTime(): void {
    this.stopwatch.check();
  }

  /**
   * Unpacks one part piece by piece and counts what really comes out.
   *
   * @throws Unreadable when it is not there, is not what its checksum says, is longer than declared, or all parts together are too large or take too long
   */
  async *unpack(part: string): AsyncGenerator<Buffer> {
    const entry = this.entries.get(part.toLowerCase());
    if (!entry) throw new Unreadable('workbook_damaged', { part });
    refuseOtherHeader(this.bytes, entry);
    const stream = await damagedIfFails(() => this.zip.openReadStreamPromise(entry), { part });
    const pieces: AsyncIterator<Buffer> = stream[Symbol.asyncIterator]();
    let checksum = 0;
    try {
      for (
        let next = await damagedIfFails(() => pieces.next(), { part });
        !next.done;
        next = await damagedIfFails(() => pieces.next(), { part })
      ) {
        this.unpacked += next.value.length;
        if (this.unpacked > this.limits.unpackedBytes) throw new Unreadable('workbook_too_large', { part });
        this.checkTime();
        checksum = crc32(next.value, checksum);
        yield next.value;
      }
    } finally {
      stream.destroy();
    }
    if (checksum !== entry.crc32) throw new Unreadable('workbook_damaged', { part, reason: 'checksum' });
  }
}

async function listed(zip: ZipFile): Promise<Entry[]> {
  try {
    const entries: Entry[] = [];
    for await (const entry of zip.eachEntry()) entries.push(entry);
    return entries;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const escapes = /^(invalid relative path|absolute path|invalid characters)/.test(reason);
    throw new Unreadable(escapes ? 'workbook_suspicious' : 'workbook_damaged', { reason });
  }
}

function described(entry: Entry) {
  return {
    name: entry.fileName,
    packed: entry.compressedSize,
    unpacked: entry.uncompressedSize,
    encrypted: entry.isEncrypted(),
    method: entry.compressionMethod,
    offset: entry.relativeOffsetOfLocalHeader,
  };
}
