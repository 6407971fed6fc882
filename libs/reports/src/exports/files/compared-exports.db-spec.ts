import type { IssuedCampaign } from '@app/assessments';
import { newId } from '@app/kernel';

import { campaignOf } from '../../../../../test/factories/campaign.js';
import { ExportsBench } from '../../../../../test/support/exports.js';
import { readWorkbook } from '../../../../../test/support/read-workbook.js';
import type { CampaignExportWish } from '../orders/campaign-exports.service.js';

describe('an export with campaigns that are compared', () => {
  let bench: ExportsBench;
  let before: IssuedCampaign;
  let after: IssuedCampaign;

  beforeAll(async () => {
    bench = await ExportsBench.start();
  });
  afterAll(() => bench.stop());

  beforeEach(async () => {
    await bench.begin();
    before = await campaignOf(bench.database, bench.buyer, { title: '=前回の調査' });
    after = await campaignOf(bench.database, bench.buyer, { title: '次回の調査' });
  });

  it('has these in its trend, and names them', async () => {
    const { id } = await bench.ask({ kind: 'gap_workbook', filter: { campaigns: [after.campaignId, before.campaignId] } });

    await bench.write(id);

    const sheets = new Map((await readWorkbook(await bench.take(id))).map(({ name, rows }) => [name, rows]));
    expect(sheets.get('推移')?.map(([name]) => name)).toEqual(['調査キャンペーン', '=前回の調査', '次回の調査']);
    expect(sheets.get('この資料について')).toContainEqual(['推移で比べた調査', '=前回の調査、次回の調査']);
    expect(sheets.get('この資料について')).toContainEqual(['絞り込み', 'なし（すべての委託先、すべての質問）']);
  });

  it('says so to programs', async () => {
    const { id } = await bench.ask({ kind: 'campaign_json', filter: { campaigns: [before.campaignId] } });

    await bench.write(id);

    const file = JSON.parse((await bench.take(id)).toString());
    expect(file.export.compared).toEqual([{ id: before.campaignId, name: '=前回の調査' }]);
    expect(file.sheets.find(({ name }: { name: string }) => name === 'trend').rows).toHaveLength(1);
  });

  it('is refused before it is entered when one of them is not to be seen, or the file has no trend', async () => {
    const refused = (wish: Partial<CampaignExportWish>, code: string) => expect(bench.ask(wish)).rejects.toMatchObject({ code });

    await refused({ kind: 'gap_workbook', filter: { campaigns: [before.campaignId, newId()] } }, 'compared_unknown');
    await refused({ kind: 'gaps_csv', filter: { campaigns: [before.campaignId] } }, 'compares_nothing');
    expect(await bench.jobs('exports.write-short')).toEqual([]);
  });
});
