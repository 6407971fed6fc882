import { type FileHandle, open } from 'node:fs/promises';
import { Writable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { deserialize } from 'node:v8';
import exceljs from 'exceljs';
import type { Recorded, Written } from './workbook.js';

/**
 * The floor of the gap workbook: exceljs alone, the same sheets, columns and cells, number formats by column. The time that reading the recorded
 * cells takes is left out. It breathes every 50 rows, or exceljs would pile everything up.
 */
const ROWS_PER_BREATH = 50;

process.on('message', ({ recording }: { readonly recording: string }) => void write(recording).then((written) => process.send?.(written)));
process.channel?.ref();
process.once('SIGTERM', () => process.exit());
process.send?.({ ready: true });

async function write(recording: string): Promise<Written> {
  const file = await open(recording);
  let bytes = 0;
  const nowhere = new Writable({
    write(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      done();
    },
  });
  const began = performance.now();
  let reading = 0;
  const book = new exceljs.stream.xlsx.WorkbookWriter({ stream: nowhere, useStyles: true });
  let worksheet: exceljs.Worksheet | null = null;
  let rows = 0;
  for (;;) {
    const asked = performance.now();
    const recorded = await next(file);
    reading += performance.now() - asked;
    if (!recorded) break;
    if ('sheet' in recorded) {
      worksheet?.commit();
      worksheet = book.addWorksheet(recorded.sheet);
      worksheet.columns = recorded.columns.map(({ header, width, numFmt }) => ({ header, width, style: { numFmt } }));
      continue;
    }
    for (const cells of recorded.rows) {
      worksheet?.addRow([...cells]).commit();
      rows += 1;
      if (rows % ROWS_PER_BREATH === 0) await setImmediate();
    }
  }
  worksheet?.commit();
  await book.commit();
  await file.close();
  return { ms: performance.now() - began - reading, bytes, peak: process.resourceUsage().maxRSS / 1024 };
}

async function next(file: FileHandle): Promise<Recorded | null> {
  const length = Buffer.alloc(4);
  if ((await file.read(length, 0, 4)).bytesRead < 4) return null;
  const content = Buffer.alloc(length.readUInt32LE());
  await file.read(content, 0, content.length);
  return deserialize(content);
}
