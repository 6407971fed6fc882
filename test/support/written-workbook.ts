import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';

import { type Sheet, type SheetColumn, type SheetRow, WorkbookWriter } from '@app/spreadsheets';
import exceljs from 'exceljs';

import { unpacked } from './archive.js';

export const OPTIONS = { timeZone: 'Asia/Tokyo', creator: 'Enjuku', created: new Date('2026-11-22T00:00:00Z') };

/** A column of every kind. */
export const COLUMNS: readonly SheetColumn[] = [
  { key: 'code', header: 'コード', kind: 'text', note: '委託元が付けた番号 <&>' },
  { key: 'level', header: 'レベル', kind: 'level' },
  { key: 'share', header: '達成率', kind: 'percent', colour: 'attainment' },
  { key: 'priority', header: '優先度', kind: 'decimal', colour: 'scale' },
  { key: 'count', header: '件数', kind: 'integer' },
  { key: 'day', header: '提出日', kind: 'date' },
  { key: 'moment', header: '提出時刻', kind: 'datetime' },
  { key: 'remark', header: '備考', kind: 'text', wrap: true, note: '自由記述' },
];
export const SHEET: Sheet = { name: 'ギャップ一覧', columns: COLUMNS, heading: '2026年度 調査 & ギャップ' };

export const ROW: SheetRow = {
  code: '001',
  level: 3,
  share: 1 / 3,
  priority: 0.1 + 0.2,
  count: 1_234_567,
  day: '2026-11-22',
  moment: new Date('2026-11-22T15:30:00Z'),
  remark: '一行目\n 二行目 ',
};

/** Writes these sheets. */
export async function written(
  sheets: readonly (readonly [Sheet, Iterable<SheetRow>])[],
  rowsPerSheet?: number,
): Promise<{ file: Buffer; sha256: string }> {
  const destination = new PassThrough();
  const file = buffer(destination);
  const workbook = new WorkbookWriter(destination, OPTIONS, rowsPerSheet);
  for (const [outline, rows] of sheets) await workbook.addSheet(outline, rows);
  const sha256 = await workbook.end();
  return { file: await file, sha256 };
}

/** As another reader sees it; what stands in the file is ours here, so exceljs may read it. */
export async function opened(file: Buffer): Promise<exceljs.Workbook> {
  const book = new exceljs.Workbook();
  await book.xlsx.load(new Uint8Array(file).buffer);
  return book;
}

/** Of the first sheet. */
export async function sheetXml(file: Buffer): Promise<string> {
  return [...(await unpacked(file, /sheet1\.xml$/)).values()].join();
}
