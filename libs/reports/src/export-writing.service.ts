import { createHash } from 'node:crypto';
import { Transform, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Language } from '@app/kernel';
import { csvStream } from '@app/spreadsheets';
import { Injectable } from '@nestjs/common';

import type { ExportRequest } from './data/exports.repository.js';
import { GapWorkbook } from './gap-workbook.service.js';
import { gapsSheet } from './workbook/gaps-sheet.js';
import { WorkbookSubjects } from './workbook-subjects.service.js';

/** Turns a request into bytes. */
@Injectable()
export class ExportWriting {
  constructor(
    private readonly subjects: WorkbookSubjects,
    private readonly workbook: GapWorkbook,
  ) {}

  async write(
    request: ExportRequest & { readonly language: Language },
    at: Date,
    destination: Writable,
  ): Promise<{ sha256: string; bytes: number }> {
    const subject = await this.subjects.of(request, at);
    const counted = counting();
    const sent = pipeline(counted.stream, destination);
    if (request.kind === 'gap_workbook') {
      const [sha256] = await Promise.all([this.workbook.write(subject, counted.stream), sent]);
      return { sha256, bytes: counted.bytes() };
    }
    await Promise.all([
      pipeline(csvStream(gapsSheet(subject).columns, this.workbook.gaps(subject), { byteOrderMark: true }), counted.stream),
      sent,
    ]);
    return { sha256: counted.sha256(), bytes: counted.bytes() };
  }
}

/** Lets everything through, counting and hashing it. */
function counting(): { stream: Transform; bytes: () => number; sha256: () => string } {
  const hash = createHash('sha256');
  let bytes = 0;
  const stream = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      hash.update(chunk);
      done(null, chunk);
    },
  });
  return { stream, bytes: () => bytes, sha256: () => hash.copy().digest('hex') };
}
