import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';

import { aBuyer } from '../factories/journey/buyer.js';
import { anOwnBaseline, renew } from '../factories/journey/renewed-baseline.js';
import { aSubmission, reportIsCurrent, type Submission } from '../factories/journey/submission.js';
import { readWorkbook } from '../support/read-workbook.js';
import { until } from '../support/until.js';
import { faintOn, violationsOn } from './support/axe.js';
import { look } from './support/look.js';
import { settledAt } from './support/settled.js';
import { pageOf } from './support/signed-in-page.js';
import { type Site, startSite } from './support/site.js';

const MINUTES = 60_000;

/** Every question is answered at level 2, by a supplier that handles 秘; then the baseline asks for more. */
describe('a number opens to what stands behind it', () => {
  let site: Site;
  let submission: Submission;
  let report: string;
  let result: string;

  beforeAll(async () => {
    site = await startSite();
    const buyer = await aBuyer(site.api);
    const baseline = await anOwnBaseline(buyer);
    submission = await aSubmission(site.api, { buyer, plan: { baselineVersionId: baseline.id } });
    await renew(buyer, baseline, [
      { questionKey: 'GOV-01', classKey: 'hi', target: 4, must: true },
      { questionKey: 'IAM-03', classKey: 'hi', target: 0, must: false },
    ]);
    await until(() => reportIsCurrent(buyer.browser, submission.campaign.id, 1), 60);
    report = `/reports/${submission.campaign.id}`;
    result = `/submissions/${submission.receipt.submissionId}/result`;
  }, 5 * MINUTES);

  afterAll(() => site.stop());

  const asBuyer = () => pageOf(site, submission.campaign.buyer);
  /** The sheet that lies on top. */
  const sheetOf = (page: Page): Locator => page.getByRole('dialog').last();

  async function isAccessible(page: Page): Promise<void> {
    expect(await violationsOn(page)).toEqual([]);
    await look(page, 'dark', 390);
    expect(await faintOn(page)).toEqual([]);
    await look(page, 'light', 1440);
  }

  it('the must-gaps of a report to the musts, each of them to the suppliers that miss it', async () => {
    const page = await asBuyer();

    await page.goto(report);
    await page.getByRole('button', { name: '必須の不足の内訳を開く' }).first().press('Enter');
    await sheetOf(page)
      .getByRole('row', { name: /IAM-03/ })
      .waitFor();
    await isAccessible(page);
    await sheetOf(page)
      .getByRole('button', { name: /IAM-03 必須の不足がある会社の内訳を開く/ })
      .press('Enter');

    await page.waitForURL(/question=IAM-03.*must=true/);
    await sheetOf(page).getByRole('link', { name: submission.supplier.name }).waitFor();
    expect(await sheetOf(page).getByRole('radio', { name: '必須の会社だけ' }).isChecked()).toBe(true);
    await isAccessible(page);
  });

  it('a weakest link to all among whom it was found, and each of them to its answers for that class alone', async () => {
    const page = await asBuyer();

    await page.goto(report);
    await page.getByRole('button', { name: /1社中\s*もっとも弱い環/ }).press('Enter');
    await sheetOf(page).getByRole('link', { name: submission.supplier.name }).waitFor();
    await isAccessible(page);
    const number = sheetOf(page).getByRole('button', { name: new RegExp(`${submission.supplier.name}.*内訳を開く`) });
    await number.press('Enter');
    await sheetOf(page)
      .getByText(/\d ÷ \d+ ＝ \d+%/)
      .waitFor();
    await page.keyboard.press('Escape');

    // One sheet lay over the other, which has the focus back where it was.
    await number.waitFor();
    expect(await number.evaluate((element) => element === element.ownerDocument.activeElement)).toBe(true);
  });

  it('the must-gaps of a phase to the musts of that phase', async () => {
    const page = await asBuyer();

    await page.goto(report);
    await page.getByRole('heading', { name: '認識の差', exact: true }).scrollIntoViewIfNeeded();
    const phase = page.getByRole('button', { name: /侵入を防ぐ 必須の不足の内訳を開く/ });
    await phase.scrollIntoViewIfNeeded();
    await phase.press('Enter');

    await sheetOf(page)
      .getByRole('row', { name: /IAM-03/ })
      .waitFor();
    await sheetOf(page).getByRole('heading', { name: '必須の不足 侵入を防ぐ' }).waitFor();
    await isAccessible(page);
  });

  it('a standing of today to the suppliers that stand so, then and now; a question asked otherwise to who falls short of it', async () => {
    const page = await asBuyer();

    await settledAt(page, report);
    const card = page.getByRole('region', { name: '採点したときと、いまの共有ベースライン' });
    await card.getByRole('button', { name: /^1社\s*いま/ }).press('Enter');
    await sheetOf(page).getByRole('link', { name: submission.supplier.name }).waitFor();
    await isAccessible(page);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: /GOV-01 目標に届かない会社の内訳を開く/ }).press('Enter');

    await sheetOf(page)
      .getByText(/\d+ × 2 × \d+ × 2 =/)
      .waitFor();
    await isAccessible(page);
  });

  it('a supplier’s number of today to each question with what was and is asked, and from there to the answer', async () => {
    const page = await asBuyer();

    await page.goto(result);
    await page.getByRole('button', { name: '達成率 いまの内訳を開く' }).press('Enter');
    await sheetOf(page).getByText(/第1版/).waitFor();
    await sheetOf(page).getByText('最新版は求めていないため').waitFor();
    expect(
      await sheetOf(page)
        .getByText(/\d ÷ \d+ ＝ \d+%/)
        .count(),
    ).toBe(2);
    await isAccessible(page);
    await sheetOf(page)
      .getByRole('row', { name: /GOV-01/ })
      .getByRole('link')
      .press('Enter');

    await page.waitForURL(/#answer-GOV-01$/);
    await page.locator('#answer-GOV-01').waitFor();
  });

  it('a number of a result to the answers that went in with their weights', async () => {
    const page = await asBuyer();

    await page.goto(result);
    for (const name of ['達成率', '成熟度', '回答の範囲', '必須の不足'] as const) {
      const number = page.getByRole('button', { name: new RegExp(`${name}の内訳を開く$`) }).first();
      await number.press('Enter');
      await sheetOf(page).getByRole('row').nth(1).waitFor();
      expect(await violationsOn(page)).toEqual([]);
      await page.keyboard.press('Escape');
      expect(await number.evaluate((element) => element === element.ownerDocument.activeElement)).toBe(true);
    }
  });

  it('a group of a framework to its questions and requirements, those to the suppliers behind them', async () => {
    const page = await asBuyer();

    await page.goto(`${report}/frameworks?framework=nist-csf-2.0`);
    await page.getByRole('button', { name: /GV\.RR 対応の内訳を開く$/ }).press('Enter');
    await sheetOf(page)
      .getByRole('row', { name: /GOV-01.*GV\.RR-01 全体に対応/ })
      .waitFor();
    await isAccessible(page);
    await sheetOf(page)
      .getByRole('button', { name: /GOV-01 足りない会社の内訳を開く/ })
      .press('Enter');
    await sheetOf(page).getByRole('link', { name: submission.supplier.name }).waitFor();
    await page.keyboard.press('Escape');
    await sheetOf(page)
      .getByRole('button', { name: /^GV\.RR-01/ })
      .press('Enter');

    await page.waitForURL(/requirement=GV\.RR-01/);
  });

  it('a line to the requirements that no question is mapped to', async () => {
    const page = await asBuyer();

    await page.goto(`${report}/frameworks?framework=nist-csf-2.0`);
    const line = page.getByRole('button', { name: /^対応する質問のない要求事項 \d+件$/ }).first();
    const rows = page.getByText('対応する質問がありません。');
    expect(await rows.count()).toBe(0);
    await line.press('Enter');

    await rows.first().waitFor();
    expect(await line.getAttribute('aria-expanded')).toBe('true');
  });

  it('a group of a framework to the supplier’s own answers, for the supplier itself', async () => {
    const page = await pageOf(site, submission);

    await page.goto(`/assessments/${submission.assessmentId}/result/frameworks?framework=nist-csf-2.0`);
    await page.getByRole('button', { name: /GV\.RR 達成率の内訳を開く$/ }).press('Enter');
    await sheetOf(page)
      .getByText(/\d ÷ \d+ ＝ \d+%/)
      .waitFor();
    await isAccessible(page);
    await sheetOf(page)
      .getByRole('row', { name: /GOV-01/ })
      .getByRole('link')
      .press('Enter');

    await page.waitForURL(/\/assessments\/.+\/result#answer-GOV-01$/);
    await page.locator('#answer-GOV-01').waitFor();
  });

  it('a standing of the trend to those that stand so, in the report of its campaign', async () => {
    const page = await asBuyer();

    await page.goto('/reports/trend');
    await page.getByRole('table', { name: '達成率と総合判定' }).getByRole('link', { name: '1', exact: true }).click();

    await page.waitForURL(/reports\/[0-9a-f-]+\?standings=/);
  });

  it('says why what stands behind it does not come, and brings it with another try', async () => {
    const page = await asBuyer();
    await page.clock.install();

    await page.goto(report);
    await page.route('**/result/questions*', (route) => route.abort());
    await page.locator('td[data-spot="0 0"]').click();
    await sheetOf(page).getByRole('status', { name: '読み込んでいます' }).waitFor();
    // It tries again by itself, each time after longer.
    await until(async () => {
      await page.clock.fastForward(4_000);
      return sheetOf(page).getByRole('alert').isVisible();
    });
    await isAccessible(page);
    await page.unrouteAll();
    await sheetOf(page).getByRole('button', { name: 'もう一度試す' }).press('Enter');

    await sheetOf(page)
      .getByRole('row', { name: /GOV-01/ })
      .waitFor();
  });

  it('goes along with the supplier as a workbook of its own', async () => {
    const page = await pageOf(site, submission);

    await page.goto(`/assessments/${submission.assessmentId}/result`);
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'ワークブック' }).click()]);
    const sheets = await readWorkbook(readFileSync(await file.path()));

    expect(file.suggestedFilename()).toMatch(/\.xlsx$/);
    expect(sheets.length).toBeGreaterThan(2);
    const told = sheets.flatMap(({ rows }) => rows.flat());
    expect(told).toContain('GOV-01');
    expect(told).toContain(submission.campaign.name);
  });
});
