import type { Page } from 'playwright-core';

import { PASSWORD } from '../factories/journey/person.js';
import { aSubmission, reportIsCurrent, type Submission } from '../factories/journey/submission.js';
import { until } from '../support/until.js';
import { violationsOn } from './support/axe.js';
import { type Site, startSite, type Visit } from './support/site.js';

const MINUTES = 60_000;

describe('what came of a campaign', () => {
  let site: Site;
  let submission: Submission;

  beforeAll(async () => {
    site = await startSite();
    submission = await aSubmission(site.api);
    const { campaign } = submission;
    await until(() => reportIsCurrent(campaign.buyer.browser, campaign.id, 1), 60);
  }, 5 * MINUTES);

  afterAll(() => site.stop());

  it('stands on one page, from which each supplier leads to its result', async () => {
    const page = await asBuyer();

    await page.goto('/reports');
    await page.getByRole('heading', { level: 1, name: submission.campaign.name }).waitFor();
    await page.getByRole('rowheader', { name: submission.supplier.name }).getByRole('link').click();

    await page.waitForURL(/\/submissions\/.+\/result/);
    await page.getByRole('heading', { level: 1 }).waitFor();
  });

  it('goes along as a workbook, which the register then shows with its hash', async () => {
    const page = await asBuyer();

    await page.goto('/reports');
    await page.getByRole('button', { name: '書き出し' }).click();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: 'ギャップ・ワークブック（Excel）' }).click(),
    ]);
    await page.goto('/exports');

    expect(file.suggestedFilename()).toMatch(/\.xlsx$/);
    await page.getByText(file.suggestedFilename()).waitFor();
    expect(await page.getByRole('button', { name: 'ハッシュ値をコピー' }).count()).toBe(1);
  });

  it('leaves a trail, whose chain is whole', async () => {
    const page = await asBuyer();

    await page.goto('/audit');
    await page.getByRole('button', { name: '検証する' }).click();

    await page.getByText(/件のつながりに切れ目はありません/).waitFor();
  });

  it('leaves a trail in words, each step with what it was about and the entry as it is chained', async () => {
    const page = await asBuyer();

    await page.goto('/audit');
    await page.getByRole('combobox', { name: 'したこと' }).fill('調査を送り');
    await page.getByRole('option', { name: '調査を送りました' }).click();
    const step = page.getByRole('row', { name: '調査を送りました' });
    await step.getByRole('button').click();
    await page.getByText('"suppliers"').waitFor();
    await step.getByRole('link', { name: submission.campaign.name }).click();

    await page.waitForURL(`**/campaigns/${submission.campaign.id}`);
  });

  it.each<Visit>([
    { language: 'ja', scheme: 'light' },
    { language: 'en', scheme: 'dark' },
    { language: 'ja', scheme: 'dark', phone: true },
  ])('keeps nobody out (%j)', async (visit) => {
    const page = await asBuyer(visit);
    const found: string[] = [];

    for (const path of ['/reports', '/exports', '/audit']) {
      await page.goto(path);
      await page.getByRole('table').first().waitFor();
      found.push(...(await violationsOn(page)).map((violation) => `${path} ${violation}`));
    }

    expect(found).toEqual([]);
  });

  async function asBuyer(visit: Visit = {}): Promise<Page> {
    const page = await (await site.visitor(visit)).newPage();
    await page.goto('/sign-in');
    await page.locator('input[type=email]').fill(submission.campaign.buyer.email);
    await page.locator('input[type=password]').fill(PASSWORD);
    await page.locator('button[type=submit]').click();
    await page.waitForURL((url) => url.pathname === '/');
    return page;
  }
});
