import { aBuyer } from '../factories/journey/buyer.js';
import { anIssuedCampaign, type IssuedCampaign } from '../factories/journey/campaign.js';
import { aClaimedSupplier, firstOf, invitationOf } from '../factories/journey/claimed-supplier.js';
import { aColleagueOf, newAddress } from '../factories/journey/person.js';
import { aSubmission } from '../factories/journey/submission.js';
import { aContact, aSupplierOf } from '../factories/journey/supplier.js';
import { dayAhead } from '../support/clock.js';
import { tokenIn } from '../support/mail-server.js';
import { pageOf } from './support/signed-in-page.js';
import { type Site, startSite } from './support/site.js';

const MINUTES = 60_000;

describe('a buyer who waits for answers', () => {
  let site: Site;
  let campaign: IssuedCampaign;

  beforeAll(async () => {
    site = await startSite();
  }, 5 * MINUTES);

  afterAll(() => site.stop());

  it('reminds those selected, once a day, and cannot remind who has submitted', async () => {
    const buyer = await aBuyer(site.api);
    const suppliers = await Promise.all(['青葉製作所', '美浜電機'].map((name) => aSupplierOf(buyer, { name, contacts: [aContact()] })));
    campaign = await anIssuedCampaign(site.api, { suppliers });
    await aSubmission(site.api, { campaign });
    const page = await pageOf(site, campaign.buyer, `/campaigns/${campaign.id}`);

    const submitted = page.getByRole('checkbox', { name: '青葉製作所を選ぶ' });
    await submitted.waitFor();
    expect(await submitted.isDisabled()).toBe(true);
    const remind = async () => {
      await page.getByRole('checkbox', { name: '美浜電機を選ぶ' }).check();
      await page.getByRole('button', { name: '選んだ委託先に催促' }).click();
      await page.getByRole('button', { name: '催促を送る' }).click();
    };
    await remind();
    await page.getByText('催促メールを1通送りました').waitFor();
    await remind();
    await page.getByRole('dialog').getByText('1日に1回までにしています').waitFor();

    await site.api.mail.newestTo(suppliers[1]?.contacts[0]?.email ?? '', /お願い|催促|期限|リマインド/);
  });

  it('asks somebody else at the supplier; the new contact gets a link, and the earlier one is told so', async () => {
    campaign = await anIssuedCampaign(site.api);
    const earlier = await invitationOf(campaign, firstOf(campaign));
    const email = newAddress('successor.example');
    const page = await pageOf(site, campaign.buyer, `/campaigns/${campaign.id}`);

    await page.getByRole('button', { name: /の操作$/ }).click();
    await page.getByRole('menuitem', { name: '担当者を変える' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('担当者のお名前').fill('浜 洋子');
    await dialog.getByLabel('担当者のメールアドレス').fill('no address');
    await dialog.getByRole('button', { name: '変更して送る' }).click();
    await dialog.locator('input[type=email][aria-invalid=true]').waitFor();
    await dialog.getByLabel('担当者のメールアドレス').fill(email);
    await dialog.getByRole('button', { name: '変更して送る' }).click();
    await page.getByText(`${email}に専用リンクを送りました`).waitFor();

    const visitor = await (await site.visitor()).newPage();
    await visitor.goto(`/l/${earlier.token}`);
    await visitor.getByText('新しいリンクに替わっています').waitFor();
    await visitor.goto(`/l/${tokenIn(await site.api.mail.newestTo(email))}`);
    await visitor.getByRole('button', { name: '内容を見る' }).click();
    await visitor.getByText('はじめての方').waitFor();
  });

  it('gives more time, but no day that has passed, which is said at the field', async () => {
    campaign = await anIssuedCampaign(site.api);
    const page = await pageOf(site, campaign.buyer, `/campaigns/${campaign.id}`);

    await page.getByRole('button', { name: '期限を延ばす' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('新しい期限').fill(dayAhead(3));
    await dialog.getByRole('button', { name: '期限を延ばす' }).click();
    await dialog.getByText('より後の日を指定してください').waitFor();
    await dialog.getByLabel('新しい期限').fill(dayAhead(60));
    await dialog.getByRole('button', { name: '期限を延ばす' }).click();
    await page.getByText(/に延ばしました/).waitFor();

    await site.api.mail.newestTo(firstOf(campaign).supplier.contacts[0]?.email ?? '', /延/);
  });

  it('calls it off; whoever was answering is told while the page is open, and keeps the words', async () => {
    const supplier = await aClaimedSupplier(site.api);
    campaign = supplier.campaign;
    const answering = await pageOf(site, supplier, `/assessments/${supplier.assessmentId}?question=GOV-01`);
    const page = await pageOf(site, campaign.buyer, `/campaigns/${campaign.id}`);
    await answering.getByRole('article').waitFor();

    await page.getByRole('button', { name: '取りやめる' }).click();
    await page.getByLabel('取りやめる理由').fill('来期に改めてお願いするため');
    await page.getByRole('button', { name: '調査を取りやめる' }).click();
    await page.getByText('この調査は取りやめになりました').waitFor();

    await answering.getByText('委託元が取りやめました').waitFor();
    await answering.getByText('来期に改めてお願いするため').waitFor();
  });

  it('reads why a supplier will not answer', async () => {
    const supplier = await aClaimedSupplier(site.api);
    campaign = supplier.campaign;
    const page = await pageOf(site, campaign.buyer, `/campaigns/${campaign.id}/assessments/${supplier.assessmentId}`);
    const answering = await pageOf(site, supplier, `/assessments/${supplier.assessmentId}/sign-off`);

    await answering.getByRole('button', { name: 'この依頼に回答しない' }).click();
    await answering.getByLabel('理由（委託元が読みます）').fill('重要情報を扱っていないため');
    await answering.getByRole('button', { name: '回答しないと伝える' }).click();
    await answering.getByText('回答しないことを伝えました').waitFor();

    await page.getByText('重要情報を扱っていないため').first().waitFor();
  });

  it('is told why a control cannot be used, where a colleague has no right to it', async () => {
    campaign = await anIssuedCampaign(site.api);
    const reviewer = await aColleagueOf(campaign.buyer, ['reviewer']);
    const page = await pageOf(site, reviewer, `/campaigns/${campaign.id}`);

    await page.getByRole('button', { name: '期限を延ばす' }).hover();

    await page.getByText('調査の作成や発行は、所有者・管理者・調達の役割の人ができます').waitFor();
  });
});
