import { Writable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import exceljs from 'exceljs';
import { recordedCells } from '../floors/recorded-cells.js';
import type { Written } from './workbook.js';

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
  let asked = performance.now();
  for await (const recorded of recordedCells(recording)) {
    reading += performance.now() - asked;
    if ('sheet' in recorded) {
      worksheet?.commit();
      worksheet = book.addWorksheet(recorded.sheet);
      worksheet.columns = recorded.columns.map(({ header, width, numFmt }) => ({ header, width, style: { numFmt } }));
    } else {
      for (const cells of recorded.rows) {
        worksheet?.addRow([...cells]).commit();
        rows += 1;
        if (rows % ROWS_PER_BREATH === 0) await setImmediate();
      }
    }
    asked = performance.now();
  }
  worksheet?.commit();
  await book.commit();
  return { ms: performance.now() - began - reading, bytes, peak: process.resourceUsage().maxRSS / 1024 };
}
