import { createWriteStream, type WriteStream } from 'node:fs';
import { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { serialize } from 'node:v8';
import { readSettings } from '@app/kernel';
import { type Sheet, type SheetRow, WorkbookWriter } from '@app/spreadsheets';
import type { MemberActor } from '@app/tenancy';
import { Contexts } from '../../apps/standalone/src/commands/contexts.js';
import { required } from '../../apps/standalone/src/environment.js';
import { GapExports } from '../../libs/reports/src/exports/files/gap-exports.service.js';
import { formatOf, widthOf } from '../../libs/spreadsheets/src/domain/sheet-model.js';

export interface WorkbookWish {
  readonly member: MemberActor;
  readonly campaignId: string;
  /** Where every cell is noted for the floor; then the time means nothing. */
  readonly recordTo?: string;
}

export interface Written {
  readonly ms: number;
  readonly bytes: number;
  /** The largest that this process ever was, in MB. */
  readonly peak: number;
}

/** What a file of recorded cells is made of. */
export type Recorded =
  | { readonly sheet: string; readonly columns: readonly { readonly header: string; readonly width: number; readonly numFmt: string }[] }
  | { readonly rows: readonly (readonly unknown[])[] };

const ROWS_AT_ONCE = 2_000;

/** The product's own gap workbook in a process of its own, so that its memory can be told. */
const contexts = await Contexts.open(required(readSettings(process.env)));
process.on('message', (wish: WorkbookWish) => void write(wish).then((written) => process.send?.(written)));
process.channel?.ref();
process.once('SIGTERM', () => process.exit());
process.send?.({ ready: true });

async function write({ member, campaignId, recordTo }: WorkbookWish): Promise<Written> {
  const record = recordTo === undefined ? null : createWriteStream(recordTo);
  const stop = record ? recording(record) : () => undefined;
  const began = performance.now();
  let bytes = 0;
  const { stream } = await contexts.get(GapExports).download(member, campaignId, 'gap_workbook', 'ja');
  const nowhere = new Writable({
    write(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      done();
    },
  });
  await finished(stream.pipe(nowhere));
  stop();
  if (record) await finished(record.end());
  return { ms: performance.now() - began, bytes, peak: process.resourceUsage().maxRSS / 1024 };
}

/** Notes every sheet and row that goes by. @returns ends it */
function recording(to: WriteStream): () => void {
  const { addSheet } = WorkbookWriter.prototype;
  WorkbookWriter.prototype.addSheet = async function (sheet, rows) {
    const columns = sheet.columns.map((column) => ({ header: column.header, width: widthOf(column), numFmt: formatOf(column) }));
    await put(to, { sheet: sheet.name, columns });
    await addSheet.call(this, sheet, noted(to, sheet, rows));
  };
  return () => {
    WorkbookWriter.prototype.addSheet = addSheet;
  };
}

async function* noted(to: WriteStream, { columns }: Sheet, rows: Iterable<SheetRow> | AsyncIterable<SheetRow>): AsyncGenerator<SheetRow> {
  let batch: unknown[][] = [];
  for await (const row of rows) {
    batch.push(columns.map(({ key }) => row[key] ?? null));
    if (batch.length === ROWS_AT_ONCE) {
      await put(to, { rows: batch });
      batch = [];
    }
    yield row;
  }
  await put(to, { rows: batch });
}

async function put(to: WriteStream, recorded: Recorded): Promise<void> {
  const content = serialize(recorded);
  const length = Buffer.alloc(4);
  length.writeUInt32LE(content.length);
  await new Promise<void>((resolve) => to.write(Buffer.concat([length, content]), () => resolve()));
}
