import type { IssuedCampaign } from '@app/assessments';
import { newId } from '@app/kernel';

import { campaignOf } from '../../../../../test/factories/campaign.js';
import { asSuperuser } from '../../../../../test/support/as-superuser.js';
import { ExportsBench } from '../../../../../test/support/exports.js';
import { readWorkbook } from '../../../../../test/support/read-workbook.js';
import { slowTable } from '../../../../../test/support/slow-table.js';
import { until } from '../../../../../test/support/until.js';

describe('an export that an external auditor asks for', () => {
  let bench: ExportsBench;
  let other: IssuedCampaign;

  beforeAll(async () => {
    bench = await ExportsBench.start();
  });
  afterAll(() => bench.stop());

  beforeEach(async () => {
    await bench.begin();
    other = await campaignOf(bench.database, bench.buyer, { title: '前回の調査' });
  });

  it('goes with the campaign when that is taken back from them', async () => {
    const auditor = await bench.engage([bench.campaign.campaignId]);
    const [taken, waiting] = [await bench.ask({}, auditor), await bench.ask({ language: 'en' }, auditor)];
    await bench.write(taken.id);
    expect((await bench.take(taken.id, auditor)).length).toBeGreaterThan(0);

    const elsewhere = await bench.engage([newId()]);
    await bench.write(waiting.id);

    await expect(bench.take(taken.id, elsewhere)).rejects.toMatchObject({ code: 'export_not_found' });
    expect(await bench.find(waiting.id)).toMatchObject({ state: 'broken', failure: 'export_not_allowed' });
  });

  it('ends with the reason when their time runs out while it is written, and leaves nothing', async () => {
    const { campaignId } = bench.campaign;
    const { id } = await bench.ask({}, await bench.engage([campaignId]));
    const letGo = await slowTable(bench.test.adminUrl, 'question_score');
    const writing = bench.write(id);
    await until(async () => (await bench.find(id)).state === 'running');

    await bench.engage([campaignId], new Date(Date.now() - 1000).toISOString());
    await letGo();
    await writing;

    expect(await bench.find(id)).toMatchObject({ state: 'broken', failure: 'export_not_allowed', sha256: null });
    expect(bench.files()).toEqual([]);
    expect(await bench.jobs('exports.expire')).toEqual([]);
  });

  it('is closed to them with each campaign that is compared in it, though they chose none', async () => {
    const both = await bench.engage([bench.campaign.campaignId, other.campaignId]);
    const [taken, waiting] = [
      await bench.ask({ kind: 'gap_workbook' }, both),
      await bench.ask({ kind: 'gap_workbook', language: 'en' }, both),
    ];
    await bench.write(taken.id);
    expect((await bench.take(taken.id, both)).length).toBeGreaterThan(0);

    const one = await bench.engage([bench.campaign.campaignId]);
    await bench.write(waiting.id);

    await expect(bench.take(taken.id, one)).rejects.toMatchObject({ kind: 'forbidden', code: 'export_closed' });
    expect(await bench.find(waiting.id)).toMatchObject({ state: 'broken', failure: 'compared_unknown' });
  });

  it('compares nothing where nothing could be compared when they asked, whatever is opened to them before it is written', async () => {
    const { campaignId } = bench.campaign;
    await asSuperuser(bench.test, `update app.campaign set state = 'cancelled' where id = $1`, [campaignId]);
    const alone = await bench.engage([campaignId]);
    const json = await bench.ask({ kind: 'campaign_json' }, alone);
    const workbook = await bench.ask({ kind: 'gap_workbook' }, alone);

    const both = await bench.engage([campaignId, other.campaignId]);
    await bench.write(json.id);
    await bench.write(workbook.id);

    const file = JSON.parse((await bench.take(json.id, both)).toString());
    expect(file.sheets.find(({ name }: { name: string }) => name === 'trend').rows).toEqual([]);
    expect(file.export.compared).toEqual([]);
    const sheets = new Map((await readWorkbook(await bench.take(workbook.id, both))).map(({ name, rows }) => [name, rows]));
    expect(sheets.get('推移')).toHaveLength(1);
    expect(sheets.get('この資料について')).toContainEqual(['推移で比べた調査', 'なし']);
  });

  it('ends with the reason when a campaign that it compares is taken back before it is written', async () => {
    const { id } = await bench.ask({ kind: 'gap_workbook', filter: { campaigns: [other.campaignId] } });
    await bench.engage([bench.campaign.campaignId]);

    await bench.write(id);

    expect(await bench.find(id)).toMatchObject({ state: 'broken', failure: 'compared_unknown' });
    expect(bench.files()).toEqual([]);
  });
});
