import { ExportMaking } from '@app/audit';
import { newId } from '@app/kernel';
import type { MemberActor } from '@app/tenancy';

import { memberOfNewOrganization } from '../../../../../test/factories/organization.js';
import { asSuperuser } from '../../../../../test/support/as-superuser.js';
import { ExportsBench } from '../../../../../test/support/exports.js';

describe('an export that is asked for', () => {
  let bench: ExportsBench;

  beforeAll(async () => {
    bench = await ExportsBench.start();
  });
  afterAll(() => bench.stop());
  beforeEach(() => bench.begin());

  const waiting = async () => {
    const [short, long] = [await bench.jobs('exports.write-short'), await bench.jobs('exports.write')];
    return { short: short.map(({ id }) => id), long: long.map(({ id }) => id) };
  };

  it('waits to be written', async () => {
    const asked = await bench.ask();

    expect(asked).toMatchObject({ state: 'queued', kept: true, expiresAt: null });
    expect(await waiting()).toEqual({ short: [asked.id], long: [] });
  });

  it('waits with long ones where it is about many suppliers, also when it is asked for again', async () => {
    await bench.askMany();

    const ofAll = await bench.ask();
    const ofFew = await bench.ask({ filter: { standings: ['critical', 'major', 'minor', 'conforming'] } });
    await bench.cancel(ofAll.id);
    await bench.askAgain(ofAll.id);

    expect(await waiting()).toEqual({ short: [ofFew.id], long: [ofAll.id, ofAll.id] });
  });

  it('is the same one when it is asked for twice; another wish is another', async () => {
    const [first, second] = await Promise.all([bench.ask(), bench.ask()]);
    const other = await bench.ask({ filter: { domains: ['IAM'] } });

    expect(second.id).toBe(first.id);
    expect(other.id).not.toBe(first.id);
    expect((await waiting()).short).toHaveLength(2);
  });

  it('is a new one when the first is ready', async () => {
    const first = await bench.ask();
    await bench.write(first.id);

    const second = await bench.ask();

    expect(second.id).not.toBe(first.id);
  });

  it('is one of ten at most that an organization waits for', async () => {
    for (let at = 0; at < 10; at += 1) await bench.ask({ filter: { tags: [`${at}`] } });

    await expect(bench.ask()).rejects.toMatchObject({ kind: 'too_many', code: 'exports_waiting' });
    await expect(bench.ask({ filter: { tags: ['0'] } })).resolves.toMatchObject({ state: 'queued' });
  });

  it('takes its place from nobody when it is an external auditor who asks, for three at most', async () => {
    const auditor = await bench.engage([bench.campaign.campaignId]);
    for (let at = 0; at < 3; at += 1) await bench.ask({ filter: { tags: [`${at}`] } }, auditor);

    await expect(bench.ask({}, auditor)).rejects.toMatchObject({ kind: 'too_many', code: 'exports_waiting', details: { most: 3 } });
    for (let at = 0; at < 10; at += 1) await expect(bench.ask({ filter: { tags: [`${at}`] } })).resolves.toMatchObject({ state: 'queued' });
  });

  it('is not written when it was cancelled before', async () => {
    const { id } = await bench.ask();
    await bench.cancel(id);

    await bench.write(id);

    expect(await bench.find(id)).toMatchObject({ state: 'cancelled' });
    expect(bench.files()).toEqual([]);
  });

  it('is cancelled by whoever asked or manages the organization, and asked for again by whoever asked', async () => {
    const { id } = await bench.ask();
    const colleague: MemberActor = { ...bench.buyer, userId: newId(), roles: ['reviewer'] };

    await expect(bench.cancel(id, colleague)).rejects.toMatchObject({ kind: 'forbidden', code: 'export_of_another' });
    await bench.cancel(id, { ...colleague, roles: ['admin'] });
    await expect(bench.askAgain(id, colleague)).rejects.toMatchObject({ code: 'export_of_another' });
    await bench.askAgain(id);

    expect(await bench.find(id)).toMatchObject({ state: 'queued' });
  });

  it('was asked for when it was asked for again, and has its tries before it', async () => {
    const { id } = await bench.ask();
    await bench.cancel(id);
    await asSuperuser(
      bench.test,
      `update app.export set requested_at = '2026-01-01', exported_at = '2026-01-01', attempt = 5 where id = $1`,
      [id],
    );
    const before = Date.now();

    const again = await bench.askAgain(id);

    expect(again.requestedAt.getTime()).toBeGreaterThanOrEqual(before);
    expect(again.exportedAt).toBeNull();
    expect(await bench.as(bench.buyer, () => bench.contexts.get(ExportMaking).begin(id, new Date()))).toMatchObject({
      number: 6,
      isLast: false,
    });
  });

  it('is entered by its bands when it is asked for again and its sizes were words of before there were any', async () => {
    const { id } = await bench.ask({ filter: { sizes: ['21-50'], tags: ['秘'] } });
    await bench.cancel(id);
    await asSuperuser(bench.test, `update app.export set filters = filters || '{"sizes": ["35名", "約40人", "中規模"]}' where id = $1`, [
      id,
    ]);

    await bench.askAgain(id);

    expect((await bench.find(id)).filters).toEqual({ basis: 'self', sizes: ['21-50', '中規模'], tags: ['秘'] });
  });

  it('is not there to be cancelled by another organization', async () => {
    const { id } = await bench.ask();

    await expect(bench.cancel(id, await memberOfNewOrganization(bench.database))).rejects.toMatchObject({ code: 'export_not_found' });
  });

  it('is not asked for again beside one of the same wish', async () => {
    const filter = { sizes: ['21-50'] };
    const first = await bench.ask({ filter });
    await bench.cancel(first.id);
    await asSuperuser(bench.test, `update app.export set filters = filters || '{"sizes": ["35名"]}' where id = $1`, [first.id]);
    const second = await bench.ask({ filter });

    const again = await bench.askAgain(first.id);

    expect(again.id).toBe(second.id);
    expect(await bench.find(first.id)).toMatchObject({ state: 'cancelled' });
  });
});
