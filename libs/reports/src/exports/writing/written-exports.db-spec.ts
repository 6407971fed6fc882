import { createHash } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { asSuperuser } from '../../../../../test/support/as-superuser.js';
import { ExportsBench } from '../../../../../test/support/exports.js';
import { readWorkbook } from '../../../../../test/support/read-workbook.js';
import { slowTable } from '../../../../../test/support/slow-table.js';
import { smallDisk } from '../../../../../test/support/small-disk.js';
import { until } from '../../../../../test/support/until.js';

describe('an export that the worker writes', () => {
  let bench: ExportsBench;

  beforeAll(async () => {
    bench = await ExportsBench.start();
  });
  afterAll(() => bench.stop());
  beforeEach(() => bench.begin());

  const mails = () => bench.rows(`select template, details from app.message where organization_id = $1`);
  const membership = (change: string) =>
    asSuperuser(bench.test, `update app.membership set ${change} where organization_id = $1`, [bench.buyer.tenantId]);

  it('can be taken until it expires', async () => {
    const { id } = await bench.ask();

    await bench.write(id);

    const finished = await bench.find(id);
    const file = await bench.take(id);
    expect(finished).toMatchObject({
      state: 'finished',
      rowCount: 64,
      rowsToCome: 64,
      byteCount: file.length,
      sha256: createHash('sha256').update(file).digest('hex'),
    });
    expect(file.toString().split('\r\n')).toHaveLength(1 + 64 + 1);
    expect(Number(finished.expiresAt) - Number(finished.finishedAt)).toBe(7 * 86_400_000);
    expect(await bench.jobs('exports.expire')).toEqual([{ id, start: finished.expiresAt }]);
  });

  it('is the same workbook that is handed out at once', async () => {
    const { id } = await bench.ask({ kind: 'gap_workbook', language: 'en' });

    await bench.write(id);

    const sheets = await readWorkbook(await bench.take(id));
    expect(sheets.map(({ name }) => name)).toEqual(expect.arrayContaining(['Summary', 'Gaps', 'Answers', 'About']));
    const { sha256 } = await bench.find(id);
    expect(sheets.some(({ rows }) => rows.some((row) => row.includes(sha256 ?? '')))).toBe(true);
  });

  describe('says as exported when its data was read', () => {
    const hourAgo = (id: string) =>
      asSuperuser(bench.test, `update app.export set requested_at = requested_at - interval '1 hour' where id = $1`, [id]);
    const json = async (id: string) => JSON.parse((await bench.take(id)).toString()).export.exportedAt;

    it('not when it was asked for', async () => {
      const { id } = await bench.ask({ kind: 'campaign_json' });
      await hourAgo(id);
      const before = Date.now();

      await bench.write(id);

      const { exportedAt, finishedAt } = await bench.find(id);
      expect(await json(id)).toBe(exportedAt?.toISOString());
      expect(Number(exportedAt)).toBeGreaterThanOrEqual(before);
      expect(Number(exportedAt)).toBeLessThanOrEqual(Number(finishedAt));
    });

    it('in a workbook too', async () => {
      const { id } = await bench.ask({ kind: 'gap_workbook', language: 'en' });
      await hourAgo(id);

      await bench.write(id);

      const { exportedAt } = await bench.find(id);
      const about = (await readWorkbook(await bench.take(id))).find(({ name }) => name === 'About');
      const [, said] = about?.rows.find(([item]) => item === 'Exported') ?? [];
      // 2026-11-28 18:30:00 +09:00
      const moment = String(said).replace(/^(\S+) (\S+) (\S+)$/, '$1T$2$3');
      expect(Date.parse(moment)).toBe(Math.floor(Number(exportedAt) / 1000) * 1000);
    });

    it('by the attempt that came to its end', async () => {
      const { id } = await bench.ask({ kind: 'campaign_json' });
      mkdirSync(dirname(bench.folder), { recursive: true });
      writeFileSync(bench.folder, 'a file where a folder has to be');
      await expect(bench.write(id)).rejects.toBeDefined();
      const { exportedAt: first } = await bench.find(id);
      rmSync(bench.folder);

      await bench.write(id);

      const { exportedAt } = await bench.find(id);
      expect(Number(exportedAt)).toBeGreaterThan(Number(first));
      expect(await json(id)).toBe(exportedAt?.toISOString());
    });
  });

  it('is written once when its job comes twice', async () => {
    const { id } = await bench.ask();
    await bench.write(id);
    const { finishedAt } = await bench.find(id);

    await bench.write(id);

    expect(await bench.find(id)).toMatchObject({ state: 'finished', finishedAt });
    expect(bench.files()).toEqual([`${id}-1`]);
  });

  it('is begun anew where a worker was killed, and leaves nothing of what that one had written', async () => {
    const { id } = await bench.ask();
    await asSuperuser(bench.test, `update app.export set state = 'running', attempt = 1, rows_written = 12 where id = $1`, [id]);
    mkdirSync(bench.folder, { recursive: true });
    writeFileSync(join(bench.folder, `${id}-1.0190a000-0000-7000-8000-000000000000.part`), 'half');

    await bench.write(id);

    expect(bench.files()).toEqual([`${id}-2`]);
    expect((await bench.take(id)).toString()).not.toContain('half');
  });

  it('is given up with its reason when it killed the worker in every attempt, and may be asked for again', async () => {
    const { id } = await bench.ask();
    await asSuperuser(bench.test, `update app.export set state = 'running', attempt = 5 where id = $1`, [id]);
    mkdirSync(bench.folder, { recursive: true });
    writeFileSync(join(bench.folder, `${id}-5.0190a000-0000-7000-8000-000000000000.part`), 'half');

    await bench.write(id);

    expect(await bench.find(id)).toMatchObject({ state: 'broken', failure: 'export_never_ends' });
    expect(bench.files()).toEqual([]);
    await bench.askAgain(id);
    await bench.write(id);
    expect(await bench.find(id)).toMatchObject({ state: 'finished', failure: null });
  });

  it('is given up when every attempt fails by a fault of ours, and may be asked for again', async () => {
    const { id } = await bench.ask();
    mkdirSync(dirname(bench.folder), { recursive: true });
    writeFileSync(bench.folder, 'a file where a folder has to be');
    for (let attempt = 1; attempt <= 5; attempt += 1) {
      expect(await bench.find(id)).not.toMatchObject({ state: 'broken' });
      await expect(bench.write(id)).rejects.toBeDefined();
    }
    expect(await bench.find(id)).toMatchObject({ state: 'broken', failure: null });
    await expect(bench.take(id)).rejects.toMatchObject({ kind: 'gone', code: 'export_not_made' });
    rmSync(bench.folder);

    await bench.askAgain(id);
    await bench.write(id);

    expect(await bench.find(id)).toMatchObject({ state: 'finished', failure: null });
  });

  it('says so when the disk is full, and leaves no half file', async () => {
    const { id } = await bench.ask({ kind: 'gap_workbook' });
    const takeAway = smallDisk(bench.folder, 16_384);
    if (!takeAway) return;
    try {
      await bench.write(id);

      expect(await bench.find(id)).toMatchObject({ state: 'broken', failure: 'storage_full' });
      expect(bench.files()).toEqual([]);
    } finally {
      takeAway();
    }
  });

  it('ends when it is cancelled in the middle, and leaves nothing', async () => {
    const { id } = await bench.ask();
    const letGo = await slowTable(bench.test.adminUrl, 'question_score');
    const writing = bench.write(id);
    await until(async () => (await bench.find(id)).state === 'running');

    await bench.cancel(id);
    await letGo();
    await writing;

    expect(await bench.find(id)).toMatchObject({ state: 'cancelled' });
    expect(bench.files()).toEqual([]);
    await expect(bench.cancel(id)).rejects.toMatchObject({ code: 'export_over' });
  });

  it('says how many rows have gone into it, of those to come', async () => {
    const { id } = await bench.ask();
    const letGo = await slowTable(bench.test.adminUrl, 'submission_answer');

    const writing = bench.write(id);

    await until(async () => (await bench.find(id)).rowsToCome === 64);
    expect(await bench.find(id)).toMatchObject({ state: 'running', rowsWritten: 0 });
    await letGo();
    await writing;
  });

  it('is not written for somebody whose membership ended, or who may not export any more', async () => {
    const first = await bench.ask();
    await membership('suspended_at = now()');
    await bench.write(first.id);
    expect(await bench.find(first.id)).toMatchObject({ state: 'broken', failure: 'export_not_allowed' });
    await membership('suspended_at = null');

    const second = await bench.ask({ filter: { domains: ['IAM'] } });
    await membership(`roles = '{respondent}'`);
    await bench.write(second.id);

    expect(await bench.find(second.id)).toMatchObject({ state: 'broken', failure: 'export_not_allowed' });
    expect(bench.files()).toEqual([]);
  });

  it('is announced by mail where that was wished, in the language of whoever asked', async () => {
    const quick = await bench.ask();
    await bench.write(quick.id);
    expect(await mails()).toEqual([]);

    const wished = await bench.ask({ wantsMail: true });
    await bench.write(wished.id);

    expect(await mails()).toMatchObject([{ template: 'export_ready', details: { what: { ja: 'ギャップ一覧（CSV）' } } }]);
  });
});
