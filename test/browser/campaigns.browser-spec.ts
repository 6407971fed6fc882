import type { Page } from 'playwright-core';

import type { CampaignPageView } from '../../libs/campaigns/src/http/campaign.dto.js';
import { aBuyer } from '../factories/journey/buyer.js';
import { anIssuedCampaign, aPlannedCampaign } from '../factories/journey/campaign.js';
import { aClaimedSupplier } from '../factories/journey/claimed-supplier.js';
import { aColleagueOf, PASSWORD, type Person } from '../factories/journey/person.js';
import { answerAll, submit } from '../factories/journey/submission.js';
import { aSupplierOf } from '../factories/journey/supplier.js';
import { done } from '../support/client.js';
import { violationsOn } from './support/axe.js';
import { type Site, startSite, type Visit } from './support/site.js';

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
    const page = await pageOf(buyer, '/campaigns');

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
    const page = await pageOf(buyer, `/campaigns/${id}/edit?step=whom`);

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

  it('is not overwritten where a colleague has changed the draft meanwhile', async () => {
    const buyer = await aBuyer(site.api);
    const { id, version } = await aPlannedCampaign(buyer);
    const page = await pageOf(buyer, `/campaigns/${id}/edit?step=what`);
    await page.getByLabel('調査の名前').fill('春の点検');

    await done(buyer.browser.patch(`/api/campaigns/${id}`, { version, dueDay: '2027-08-31' }));
    await page.getByRole('button', { name: '次へ：何と比べるか' }).click();
    await page.getByText('先に変更しました').waitFor();
    await page.getByRole('button', { name: '読み直す' }).click();
    await page.getByText('期限 8月31日').or(page.getByText('期限 2027年8月31日')).waitFor();
    await page.getByRole('button', { name: '次へ：何と比べるか' }).click();

    await page.getByRole('heading', { name: '何と比べますか' }).waitFor();
    expect(await done(buyer.browser.get(`/api/campaigns/${id}`))).toMatchObject({ name: '春の点検', dueDay: '2027-08-31' });
  });

  it('shows by itself what suppliers do', async () => {
    const campaign = await anIssuedCampaign(site.api);
    const page = await pageOf(campaign.buyer, `/campaigns/${campaign.id}`);
    await page.getByText('0／1社').first().waitFor();

    const supplier = await aClaimedSupplier(site.api, { campaign });
    await answerAll(supplier, 2);
    await submit(supplier);

    await page.getByText('1／1社').first().waitFor();
  });

  it('is followed up: given more time, called off with a reason', async () => {
    const campaign = await anIssuedCampaign(site.api);
    const page = await pageOf(campaign.buyer, `/campaigns/${campaign.id}`);

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
    const page = await pageOf(auditor, `/campaigns/${campaign.id}`);

    const cancel = page.getByRole('button', { name: '取りやめる' });
    await cancel.waitFor();

    expect(await cancel.getAttribute('aria-disabled')).toBe('true');
    expect(await cancel.getAttribute('aria-description')).toContain('調達');
  });

  it.each(['light', 'dark'] as const)('nothing stands in the way of a person who cannot see well, in %s', async (scheme) => {
    const buyer = await aBuyer(site.api);
    await aSupplierOf(buyer, { classes: [] });
    const draft = await aPlannedCampaign(buyer);
    const campaign = await anIssuedCampaign(site.api, { buyer });
    const page = await pageOf(buyer, '/campaigns', { scheme });
    const line = campaign.asked[0]?.line.assessmentId;
    const addresses = [
      '/campaigns',
      `/campaigns/${campaign.id}`,
      `/campaigns/${campaign.id}/assessments/${line}`,
      '/campaigns/new',
      ...['against', 'whom', 'when'].map((step) => `/campaigns/${draft.id}/edit?step=${step}`),
    ];

    for (const address of addresses) {
      await page.goto(address);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.waitForTimeout(SETTLED_MILLISECONDS);
      expect([address, await violationsOn(page)]).toEqual([address, []]);
    }
  });

  async function pageOf({ email }: Pick<Person, 'email'>, address: string, visit: Visit = {}): Promise<Page> {
    const page = await (await site.visitor(visit)).newPage();
    await page.goto(address);
    await page.locator('input[type=email]').fill(email);
    await page.locator('input[type=password]').fill(PASSWORD);
    await page.locator('button[type=submit]').click();
    await page.getByRole('navigation').first().waitFor();
    return page;
  }
});

/** Until what a page asks for has come. */
const SETTLED_MILLISECONDS = 800;
