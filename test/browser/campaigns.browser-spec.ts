import type { CampaignPageView } from '../../libs/campaigns/src/http/campaign.dto.js';
import { aBuyer } from '../factories/journey/buyer.js';
import { anIssuedCampaign, aPlannedCampaign } from '../factories/journey/campaign.js';
import { aClaimedSupplier } from '../factories/journey/claimed-supplier.js';
import { aColleagueOf } from '../factories/journey/person.js';
import { answerAll, submit } from '../factories/journey/submission.js';
import { aSupplierOf } from '../factories/journey/supplier.js';
import { done } from '../support/client.js';
import { pageOf } from './support/signed-in-page.js';
import { type Site, startSite } from './support/site.js';

const MINUTES = 60_000;

describe('a campaign in the browser', () => {
  let site: Site;

  beforeAll(async () => {
    site = await startSite();
  }, 5 * MINUTES);

  afterAll(() => site.stop());

  it('is planned step by step, completed in place, and issued once however often one presses', async () => {
    const buyer = await aBuyer(site.api);
    await aSupplierOf(buyer, { name: '浅野樹脂工業' });
    await aSupplierOf(buyer, { name: 'くろしお運送', classes: [] });
    const page = await pageOf(site, buyer, '/campaigns');

    await page.getByRole('button', { name: '調査を始める' }).click();
    await page.getByLabel('調査の名前').fill('自己点検 2027年度');
    await page.getByLabel('回答の利用目的').fill('重要情報の取扱いを確かめるため。取引の選別には使いません。');
    await page.getByRole('button', { name: '次へ：何と比べるか' }).click();
    await page.getByRole('button', { name: '次へ：だれに送るか' }).click();
    await page.getByText('1社は、送る前に準備が要ります').waitFor();
    await page.getByRole('combobox', { name: 'くろしお運送の情報区分' }).click();
    await page.getByRole('option').first().click();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: '設定する' }).click();
    await page.getByText('1社は、送る前に準備が要ります').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: '次へ：いつ送るか' }).click();
    await page.getByText('届く文面をお見せします').waitFor();
    await page.getByLabel('3日前').check();
    await page.getByRole('button', { name: '発行に進む' }).click();
    await page.getByRole('button', { name: '2社に発行する' }).dblclick();

    await page.getByText('2社に発行しました').waitFor();
    const { items } = await done(buyer.browser.get<CampaignPageView>('/api/campaigns'));
    expect(items).toMatchObject([{ state: 'issued', reminderDays: [7, 3, 1], progress: { assessments: 2 } }]);
  });

  it('goes to those marked in a list, and leaves for later who is not ready', async () => {
    const buyer = await aBuyer(site.api);
    await aSupplierOf(buyer, { name: '梅里プレス工業' });
    await aSupplierOf(buyer, { name: '丸新ゴム', contacts: [] });
    await aSupplierOf(buyer, { name: '柏森電子' });
    const { id } = await aPlannedCampaign(buyer);
    const page = await pageOf(site, buyer, `/campaigns/${id}/edit?step=whom`);

    await page.getByText('一覧から選ぶ').click();
    await page.getByRole('checkbox', { name: '梅里プレス工業を選ぶ' }).check();
    await page.getByRole('checkbox', { name: '丸新ゴムを選ぶ' }).check();
    await page.getByText(/下書きを保存しました/).waitFor();
    await page.getByRole('button', { name: '1社は後で送る' }).click();
    await page.getByRole('button', { name: '次へ：いつ送るか' }).click();
    await page.getByRole('button', { name: '発行に進む' }).click();
    await page.getByRole('button', { name: '1社に発行する' }).click();

    await page.getByText('1社に発行しました').waitFor();
    await page.getByText('1社には送っていません').waitFor();
    await page.getByRole('link', { name: '梅里プレス工業' }).waitFor();
  });

  it('is not overwritten where a colleague has changed the draft meanwhile, and loses nothing that was typed', async () => {
    const buyer = await aBuyer(site.api);
    const { id, version } = await aPlannedCampaign(buyer);
    const page = await pageOf(site, buyer, `/campaigns/${id}/edit?step=what`);
    await page.getByLabel('調査の名前').fill('春の点検');

    await done(buyer.browser.patch(`/api/campaigns/${id}`, { version, name: '夏の点検', dueDay: '2027-08-31' }));
    await page.getByRole('button', { name: '次へ：何と比べるか' }).click();
    await page.getByRole('radiogroup', { name: '調査の名前' }).getByText('夏の点検').waitFor();
    await page.getByRole('radio', { name: 'あなたの入力' }).check();
    await page.getByRole('button', { name: 'この選び方でフォームに反映する' }).click();
    await page.getByRole('button', { name: '次へ：何と比べるか' }).click();

    await page.getByRole('heading', { name: '何と比べますか' }).waitFor();
    expect(await done(buyer.browser.get(`/api/campaigns/${id}`))).toMatchObject({ name: '春の点検', dueDay: '2027-08-31' });
  });

  it('asks about a choice where a colleague made another one, and passes over what they changed elsewhere', async () => {
    const buyer = await aBuyer(site.api);
    await aSupplierOf(buyer, { name: '梅里プレス工業' });
    await aSupplierOf(buyer, { name: '柏森電子' });
    const { id, version } = await aPlannedCampaign(buyer);
    const page = await pageOf(site, buyer, `/campaigns/${id}/edit?step=whom`);
    const draft = () => done(buyer.browser.get<{ version: number; recipients: { relationshipIds?: string[] } }>(`/api/campaigns/${id}`));
    await page.getByText('一覧から選ぶ').waitFor();

    await done(buyer.browser.patch(`/api/campaigns/${id}`, { version, name: '夏の点検' }));
    await page.getByText('一覧から選ぶ').click();
    await page.getByText(/下書きを保存しました/).waitFor();
    await done(
      buyer.browser.patch(`/api/campaigns/${id}`, { version: (await draft()).version, recipients: { filter: { tags: ['重点'] } } }),
    );
    await page.getByRole('checkbox', { name: '梅里プレス工業を選ぶ' }).check();
    await page.getByRole('radio', { name: 'あなたの入力' }).check();
    await page.getByRole('button', { name: 'この選び方でフォームに反映する' }).click();
    await page.getByRole('radiogroup', { name: '送り先' }).waitFor({ state: 'detached' });

    expect((await draft()).recipients.relationshipIds).toHaveLength(1);
  });

  it('shows by itself what suppliers do', async () => {
    const campaign = await anIssuedCampaign(site.api);
    const page = await pageOf(site, campaign.buyer, `/campaigns/${campaign.id}`);
    await page.getByText('0／1社').first().waitFor();

    const supplier = await aClaimedSupplier(site.api, { campaign });
    await answerAll(supplier, 2);
    await submit(supplier);

    await page.getByText('1／1社').first().waitFor();
  });

  it('is followed up: given more time, called off with a reason', async () => {
    const campaign = await anIssuedCampaign(site.api);
    const page = await pageOf(site, campaign.buyer, `/campaigns/${campaign.id}`);

    await page.getByRole('button', { name: '期限を延ばす' }).click();
    await page.getByLabel('新しい期限').fill('2027-06-30');
    await page.getByRole('dialog').getByRole('button', { name: '期限を延ばす' }).click();
    await page.locator('time').getByText('6月30日').waitFor();
    await page.getByRole('button', { name: '取りやめる' }).click();
    await page.getByLabel('取りやめる理由').fill('来期に改めてお願いするため');
    await page.getByRole('button', { name: '調査を取りやめる' }).click();

    await page.getByText('この調査は取りやめになりました').waitFor();
  });

  it('can be looked at, not changed, by a member who may not', async () => {
    const campaign = await anIssuedCampaign(site.api);
    const auditor = await aColleagueOf(campaign.buyer, ['auditor']);
    const page = await pageOf(site, auditor, `/campaigns/${campaign.id}`);

    const cancel = page.getByRole('button', { name: '取りやめる' });
    await cancel.waitFor();

    expect(await cancel.getAttribute('aria-disabled')).toBe('true');
    expect(await cancel.getAttribute('aria-description')).toContain('調達');
  });
});
