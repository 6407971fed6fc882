import { AsyncLocalStorage } from 'node:async_hooks';

import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { until } from '../../../../test/support/until.js';
import type { SheetColumn } from '../domain/sheet-model.js';
import { CountedRows } from './counted-rows.js';
import { csvStream } from './csv-stream.js';

const columns: readonly SheetColumn[] = [
  { key: 'code', header: 'コード', kind: 'text' },
  { key: 'share', header: '達成率', kind: 'percent' },
  { key: 'at', header: '提出', kind: 'datetime' },
];

async function written(rows: Parameters<typeof csvStream>[1], byteOrderMark = false): Promise<string> {
  const blocks: Buffer[] = await csvStream(columns, rows, { byteOrderMark }).toArray();
  return Buffer.concat(blocks).toString();
}

describe('csvStream', () => {
  it('writes headers and raw values', async () => {
    const text = await written([{ code: '001', share: 1 / 3, at: new Date('2026-11-22T00:30:00Z') }, { code: '=1' }]);

    expect(text).toBe("コード,達成率,提出\r\n001,0.3333333333333333,2026-11-22T00:30:00.000Z\r\n'=1,,\r\n");
  });

  it('begins with a byte order mark for Excel', async () => {
    expect(await written([], true)).toBe('\ufeffコード,達成率,提出\r\n');
  });

  it('takes rows as they come', async () => {
    async function* rows() {
      for (let at = 0; at < 30_000; at += 1) yield { code: `S-${at}`, share: at };
    }

    const lines = (await written(rows())).split('\r\n');

    expect([lines.length, lines.at(-2)]).toEqual([30_002, 'S-29999,29999,']);
  });

  it('asks for rows where it was made, wherever they are read', async () => {
    const scope = new AsyncLocalStorage<string>();
    async function* rows() {
      for (let at = 0; at < 30_000; at += 1) yield { code: scope.getStore() };
    }

    const stream = scope.run('transaction', () => csvStream(columns, rows(), { byteOrderMark: false }));
    const blocks: Buffer[] = await stream.toArray();

    const codes = Buffer.concat(blocks).toString().split('\r\n').slice(1, -1);
    expect(codes).toHaveLength(30_000);
    expect(new Set(codes)).toEqual(new Set(['transaction,,']));
  });

  it('tells how many rows it took', async () => {
    async function* rows() {
      yield { code: '1' };
      yield { code: '2' };
    }
    const counted = new CountedRows(rows());

    await written(counted);

    expect(counted.count).toBe(2);
  });

  it('lets go of its rows when the reader leaves', async () => {
    let left = false;
    async function* rows() {
      try {
        for (;;) yield { code: 'S'.repeat(1_000) };
      } finally {
        left = true;
      }
    }

    for await (const _block of csvStream(columns, rows(), { byteOrderMark: false })) break;

    await until(() => left);
    expect(left).toBe(true);
  });

  it('fails when the rows fail', async () => {
    async function* rows() {
      yield { code: '1' };
      throw new Error('no more');
    }

    await expect(written(rows())).rejects.toThrow('no more');
  });

  it('is read by others as it was written, but for the apostrophe', async () => {
    const text = fc.string({ unit: fc.constantFrom('"', ',', ';', '\t', '\n', '=', '-', 'a', '漢', ' ') });
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 1 }), async (codes) => {
        const records: string[][] = parse(await written(codes.map((code) => ({ code }))), { from: 2, record_delimiter: '\r\n' });

        expect(records.map(([code]) => code?.replace(/^'/, ''))).toEqual(codes);
      }),
    );
  });
});
