import type { Page } from 'playwright-core';

import { aBuyer } from '../factories/journey/buyer.js';
import { anIssuedCampaign, type IssuedCampaign } from '../factories/journey/campaign.js';
import { aClaimedSupplier, firstOf, invitationOf } from '../factories/journey/claimed-supplier.js';
import { newAddress, PASSWORD } from '../factories/journey/person.js';
import { done } from '../support/client.js';
import { TestClock } from '../support/clock.js';
import { tokenIn } from '../support/mail-server.js';
import { pageOf } from './support/signed-in-page.js';
import { type Site, startSite } from './support/site.js';

const MINUTES = 60_000;

describe("a supplier's personal link", () => {
  let site: Site;
  let clock: TestClock;

  beforeAll(async () => {
    site = await startSite();
    clock = new TestClock(site.api.app);
  }, 5 * MINUTES);

  afterEach(() => clock.reset());

  afterAll(() => site.stop());

  it('is handed over to a colleague, who answers with a link of their own', async () => {
    const { token } = await aLink();
    const colleague = newAddress('colleague.example');
    const page = await visitorAt(token);

    await page.getByRole('button', { name: '内容を見る' }).click();
    await page.getByRole('button', { name: '引き継ぐ' }).click();
    await page.getByLabel('担当の方のお名前').fill('浜 洋子');
    await page.getByLabel('担当の方のメールアドレス').fill(colleague);
    await page.getByRole('button', { name: 'この方に引き継ぐ' }).click();
    await page.getByText('引き継ぎました').waitFor();
    await page.reload();
    await page.getByText('新しいリンクに替わっています').waitFor();
    await page.goto(`/l/${tokenIn(await site.api.mail.newestTo(colleague))}`);
    await page.getByRole('button', { name: '内容を見る' }).click();
    await page.getByRole('textbox', { name: 'パスワード' }).fill(PASSWORD);
    await page.getByRole('button', { name: '登録して回答を始める' }).click();

    await page.waitForURL(/\/assessments\//);
  });

  it('takes whoever has an organization here into the assessment as that one', async () => {
    const { token } = await aLink();
    const firm = await aBuyer(site.api, '港機械株式会社');
    const page = await pageOf(site, firm, `/l/${token}`);

    await page.getByRole('radio', { name: '港機械株式会社' }).check();
    await page.getByRole('button', { name: '回答を始める' }).click();

    await page.waitForURL(/\/assessments\//);
    await page.getByRole('article').waitFor();
  });

  it('that was used leads to sign-in, and then back to the assessment', async () => {
    const supplier = await aClaimedSupplier(site.api);
    const page = await visitorAt(supplier.token);

    await page.getByRole('button', { name: '内容を見る' }).click();
    await page.getByText('使用済みのリンクです').waitFor();
    await page.getByRole('link', { name: 'サインインして続ける' }).click();
    await page.getByLabel('メールアドレス').fill(supplier.email);
    await page.getByRole('textbox', { name: 'パスワード' }).fill(PASSWORD);
    await page.getByRole('button', { name: 'サインイン', exact: true }).click();
    await page.getByRole('button', { name: '自己点検へ進む' }).click();

    await page.waitForURL(new RegExp(`/assessments/${supplier.assessmentId}`));
  });

  it('that has expired says so, and whom to ask', async () => {
    const { token, campaign } = await aLink();
    clock.forward({ days: 400 });
    const page = await visitorAt(token);

    await page.getByRole('button', { name: '内容を見る' }).click();

    await page.getByText('リンクの有効期限が過ぎています').waitFor();
    await page.getByRole('link', { name: new RegExp(campaign.buyer.email) }).waitFor();
  });

  it('of a campaign that was called off says that nothing is asked any more', async () => {
    const { token, campaign } = await aLink();
    const { id, version } = campaign;
    await done(campaign.buyer.browser.post(`/api/campaigns/${id}/cancel`, { version, reason: '来期に改めてお願いするため' }));
    const page = await visitorAt(token);

    await page.getByRole('button', { name: '内容を見る' }).click();

    await page.getByText('回答は不要になりました').waitFor();
  });

  it('of a supplier that has declined says so', async () => {
    const supplier = await aClaimedSupplier(site.api);
    await done(supplier.browser.post(`/api/assessments/${supplier.assessmentId}/refuse`, { reason: '取引がないため' }));
    const page = await visitorAt(supplier.token);

    await page.getByRole('button', { name: '内容を見る' }).click();

    await page.getByText('回答しないことになっています').waitFor();
  });

  it('is genuine, which anybody can have confirmed without opening it', async () => {
    const { token } = await aLink();
    const page = await (await site.visitor()).newPage();

    await page.goto('/verify-link');
    const field = page.getByRole('textbox', { name: 'リンク' });
    await field.fill(`${site.url}/l/${token}`);
    await page.getByRole('button', { name: '確かめる' }).click();
    await page.getByText('本物のリンクです').waitFor();
    await field.fill(`${site.url}/l/${token.slice(0, -1)}`);
    await page.getByRole('button', { name: '確かめる' }).click();

    await page.getByText('本物のリンクです').waitFor({ state: 'detached' });
    await page.getByText('このリンクは正しくありません').waitFor();
  });

  async function aLink(): Promise<{ token: string; campaign: IssuedCampaign }> {
    const campaign = await anIssuedCampaign(site.api);
    return { campaign, ...(await invitationOf(campaign, firstOf(campaign))) };
  }

  async function visitorAt(token: string): Promise<Page> {
    const page = await (await site.visitor()).newPage();
    await page.goto(`/l/${token}`);
    return page;
  }
});
