import type { Locator, Page } from 'playwright-core';

import { aBuyer } from '../factories/journey/buyer.js';
import { anIssuedCampaign } from '../factories/journey/campaign.js';
import { newAddress, PASSWORD, type Person } from '../factories/journey/person.js';
import { aSubmission, reportIsCurrent } from '../factories/journey/submission.js';
import { aSupplierOf } from '../factories/journey/supplier.js';
import { tokenIn } from '../support/mail-server.js';
import { until } from '../support/until.js';
import { pageOf } from './support/signed-in-page.js';
import { type Site, startSite } from './support/site.js';

const MINUTES = 60_000;

describe('an external auditor', () => {
  let site: Site;

  beforeAll(async () => {
    site = await startSite();
  }, 5 * MINUTES);

  afterAll(() => site.stop());

  it(
    'is invited to one campaign, sees that one alone, and is told kindly when the time is over',
    async () => {
      const { campaign } = await aSubmission(site.api);
      const { buyer } = campaign;
      await anIssuedCampaign(site.api, { buyer, suppliers: [await aSupplierOf(buyer)], plan: { name: '秘密の調査' } });
      await until(() => reportIsCurrent(buyer.browser, campaign.id, 1), 30);
      const email = newAddress('auditor.example');

      const settings = await pageOf(site, buyer, '/settings/members');
      await invite(settings, email, campaign.name);
      const page = await (await site.visitor()).newPage();
      await page.goto(`/l/${tokenIn(await site.api.mail.newestTo(email))}`);
      await page.getByText('外部監査人としてご招待するものです').waitFor();
      await page.getByRole('textbox', { name: 'パスワード' }).fill(PASSWORD);
      await page.getByRole('button', { name: '参加する' }).click();

      await page.getByRole('heading', { name: /の外部監査/ }).waitFor();
      await page.getByText(campaign.name).first().waitFor();
      expect(await page.getByText('秘密の調査').count()).toBe(0);
      for (const hidden of ['設定', '監査証跡', 'お知らせ']) {
        expect(await page.getByRole('navigation').getByText(hidden, { exact: true }).count()).toBe(0);
      }
      await page.getByRole('link', { name: `「${campaign.name}」の分析結果` }).click();
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.goto('/exports');
      await page.getByRole('heading', { level: 1 }).waitFor();

      const change = await changeOf(buyer);
      await settings.reload();
      await settings.getByRole('button', { name: '閲覧を終了する' }).click();
      await settings.getByRole('dialog').getByRole('button', { name: '終了する' }).click();
      await settings.getByText('さんの閲覧を終了しました').waitFor();
      // Whoever had opened the dialog before does not let them in again unawares, pressed twice neither.
      for (const _time of ['once', 'once more']) {
        const refused = change.page().waitForResponse((response) => response.status() === 409);
        await change.getByRole('button', { name: '保存する' }).click();
        await refused;
        await change.getByText('ほかの人が先に変更しました').waitFor();
      }
      await page.goto('/');
      await page.getByText('閲覧の期間が終わりました').waitFor();
    },
    3 * MINUTES,
  );

  it('cannot be invited to nothing, nor for longer than a year', async () => {
    const buyer = await aBuyer(site.api);
    const page = await pageOf(site, buyer, '/settings/members');

    await page.getByRole('button', { name: '外部監査人を招待する' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('招待する方のお名前').fill('監査 太郎');
    await dialog.getByLabel('メールアドレス').fill(newAddress('auditor.example'));
    await dialog.getByLabel('閲覧できる最終日').fill('2999-12-31');
    await dialog.getByRole('button', { name: '招待のメールを送る' }).click();

    await dialog.locator('[aria-invalid="true"], [role="alert"]').first().waitFor();
  });

  async function changeOf(buyer: Person): Promise<Locator> {
    const page = await pageOf(site, buyer, '/settings/members');
    await page.getByRole('button', { name: '範囲と期間を変える' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('閲覧できる最終日').waitFor();
    return dialog;
  }

  async function invite(page: Page, email: string, campaign: string): Promise<void> {
    await page.getByRole('button', { name: '外部監査人を招待する' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('招待する方のお名前').fill('監査 太郎');
    await dialog.getByLabel('メールアドレス').fill(email);
    await dialog.getByRole('combobox', { name: '閲覧できる調査' }).click();
    await page.getByRole('option', { name: campaign }).click();
    await dialog.getByLabel('閲覧できる最終日').fill(new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10));
    await dialog.getByRole('button', { name: '招待のメールを送る' }).click();
    await page.getByText('招待のメールをお送りしました').waitFor();
  }
});
