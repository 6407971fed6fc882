import type { Page } from 'playwright-core';

import { aSubmission, reportIsCurrent, type Submission } from '../factories/journey/submission.js';
import { slowTable } from '../support/slow-table.js';
import { until } from '../support/until.js';
import { violationsOn } from './support/axe.js';
import { pageOf } from './support/signed-in-page.js';
import { type Site, startSite } from './support/site.js';

const MINUTES = 60_000;
const PROGRESS = /^0 \/ \d+行$/;

describe('an export that takes long', () => {
  let site: Site;
  let submission: Submission;
  let letGo = async () => {};

  beforeAll(async () => {
    site = await startSite();
    submission = await aSubmission(site.api);
    const { campaign } = submission;
    await until(() => reportIsCurrent(campaign.buyer.browser, campaign.id, 1), 60);
  }, 5 * MINUTES);

  afterEach(() => letGo());

  afterAll(() => site.stop());

  const askFor = async (page: Page) => {
    await page.getByRole('button', { name: '書き出し' }).click();
    await page.getByRole('menuitem', { name: 'ギャップ一覧（CSV）' }).click();
  };
  const slow = async () => {
    letGo = await slowTable(site.api.database.adminUrl, 'submission_answer');
  };

  it('shows how far it is on whatever page one goes on to, and comes by itself when it is ready', async () => {
    const page = await pageOf(site, submission.campaign.buyer, `/reports/${submission.campaign.id}`);
    await slow();

    await askFor(page);
    await page.getByText(PROGRESS).waitFor();
    await page.getByRole('link', { name: '委託先' }).first().click();
    await page.waitForURL('**/suppliers');
    await page.getByRole('progressbar', { name: PROGRESS }).waitFor();
    const [file] = await Promise.all([page.waitForEvent('download'), letGo()]);

    expect(file.suggestedFilename()).toMatch(/\.csv$/);
    await page.getByText(PROGRESS).waitFor({ state: 'detached' });
  });

  it('is cancelled where it is listed, made again, and downloaded, which is noted', async () => {
    const page = await pageOf(site, submission.campaign.buyer, `/reports/${submission.campaign.id}`);
    await slow();
    await askFor(page);
    await page.getByText(PROGRESS).waitFor();
    await page.getByRole('link', { name: '書き出し' }).click();
    await page.waitForURL('**/exports');
    const row = page.getByRole('row').nth(1);
    await row.getByRole('progressbar').waitFor();
    expect(await violationsOn(page)).toEqual([]);

    await row.getByRole('button', { name: '取り消す' }).click();
    await row.getByText('取り消し', { exact: true }).waitFor();
    await letGo();
    await row.getByRole('button', { name: 'もう一度作成する' }).click();
    await row.getByText(/まで保存/).waitFor();
    const [file] = await Promise.all([page.waitForEvent('download'), row.getByRole('button', { name: 'ダウンロード' }).click()]);

    expect(file.suggestedFilename()).toMatch(/\.csv$/);
    await row.getByText('ダウンロード1回').click();
    await row.getByRole('listitem').waitFor();
    expect(await violationsOn(page)).toEqual([]);
  });
});
