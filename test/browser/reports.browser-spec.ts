import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';

import type { SupplierView } from '../../libs/supply-chain/src/http/supplier-view.dto.js';
import { aClaimedSupplier } from '../factories/journey/claimed-supplier.js';
import { answer, answerAll, reportIsCurrent, type Submission, submit } from '../factories/journey/submission.js';
import { done } from '../support/client.js';
import { until } from '../support/until.js';
import { faintOn, violationsOn } from './support/axe.js';
import { look } from './support/look.js';
import { settledAt } from './support/settled.js';
import { pageOf } from './support/signed-in-page.js';
import { type Site, startSite } from './support/site.js';

const MINUTES = 60_000;

describe('what came of a campaign', () => {
  let site: Site;
  let submission: Submission;

  beforeAll(async () => {
    site = await startSite();
    const claimed = await aClaimedSupplier(site.api);
    await answer(claimed, 'S-01', { kind: 'probe', value: 4 });
    await answerAll(claimed, 2);
    submission = { ...claimed, receipt: await submit(claimed) };
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

  it('is narrowed by a filter, which a link brings along to somebody else', async () => {
    const page = await asBuyer();

    await page.goto(`/reports/${submission.campaign.id}`);
    await page.getByRole('button', { name: /^分野/ }).click();
    await page.getByRole('checkbox', { name: /^IAM/ }).check();
    await page.waitForURL(/domains=/);
    await page.getByText('総合判定と認識の差は、常に全項目によるものです').waitFor();
    const other = await pageOf(site, submission.campaign.buyer, new URL(page.url()).pathname + new URL(page.url()).search);

    for (const each of [page, other]) {
      await each.getByRole('columnheader', { name: /^IAM/ }).waitFor();
      expect(await each.getByRole('columnheader', { name: /^GOV/ }).count()).toBe(0);
    }
  });

  it('is narrowed by a size band, to which also a link from before there were bands leads', async () => {
    const { id } = submission.supplier;
    const { version } = await done(submission.campaign.buyer.browser.get<SupplierView>(`/api/suppliers/${id}`));
    await done(submission.campaign.buyer.browser.patch(`/api/suppliers/${id}`, { version, size: '約35名' }));
    const page = await asBuyer();

    await page.goto(`/reports/${submission.campaign.id}`);
    await page.getByRole('button', { name: /^規模 すべて/ }).click();
    await page.getByRole('checkbox', { name: '21〜50人（1）' }).check();
    await page.waitForURL(/sizes=[^&]*21-50/);
    await page.getByRole('button', { name: '規模 21〜50人' }).waitFor();
    const chosen = page.url();

    for (const written of ['約35名', '35名', '21〜50人']) {
      await page.goto(`/reports/${submission.campaign.id}?sizes=${encodeURIComponent(JSON.stringify([written]))}`);
      await page.waitForURL(chosen);
      await page.getByRole('button', { name: '規模 21〜50人' }).waitFor();
    }
  });

  it('says how suppliers of a size band see themselves, and opens who is in it', async () => {
    const page = await asBuyer();

    await settledAt(page, `/reports/${submission.campaign.id}?by=size`);
    await page.getByText('規模は、登録された人数を6つの区分に分けて数えています。').waitFor();
    await page.getByRole('button', { name: '21〜50人の内訳を開く' }).click();

    await page
      .getByRole('dialog', { name: /^21〜50人/ })
      .getByRole('link', { name: submission.supplier.name })
      .waitFor();
  });

  it('is narrowed to suppliers that are looked for by name', async () => {
    const page = await asBuyer();

    await page.goto(`/reports/${submission.campaign.id}`);
    await page.getByRole('button', { name: /^委託先 すべて/ }).click();
    await page.getByRole('searchbox').fill(submission.supplier.name);
    await page.getByRole('checkbox', { name: submission.supplier.name }).check();

    await page.waitForURL(/suppliers=/);
    await page
      .getByRole('button', { name: /選んだ1社/ })
      .first()
      .waitFor();
  });

  it('opens a top gap to the suppliers behind it, each with its arithmetic and the way to its result', async () => {
    const page = await asBuyer();

    await settledAt(page, `/reports/${submission.campaign.id}`);
    await page
      .getByRole('button', { name: /足りない会社の内訳を開く/ })
      .first()
      .click();
    const panel = page.getByRole('dialog');
    await panel.getByText(/\d+ × \d+ × \d+ × [12] =/).waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await look(page, 'dark', 1440);
    expect(await faintOn(page)).toEqual([]);
    await panel.getByRole('link', { name: submission.supplier.name }).click();

    await page.waitForURL(/\/submissions\/.+\/result/);
  });

  it('opens a cell of the map to the questions behind its number, and from there the answer itself', async () => {
    const page = await asBuyer();

    await page.goto(`/reports/${submission.campaign.id}`);
    await page.locator('td[data-spot="0 1"]').click();
    const panel = page.getByRole('dialog');
    await panel.getByText(/\d ÷ \d+ ＝ \d+%/).waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await look(page, 'dark', 390);
    expect(await faintOn(page)).toEqual([]);
    await look(page, 'light', 1440);
    await panel
      .getByRole('row', { name: /GOV-01/ })
      .getByRole('link')
      .click();

    await page.waitForURL(/result#answer-GOV-01$/);
    await page.getByRole('row', { name: /^GOV-01/ }).waitFor();
  });

  it('sets suppliers against questions, in an address of its own, and opens an answer by key', async () => {
    const page = await asBuyer();

    await page.goto(`/reports/${submission.campaign.id}`);
    await page.getByText('質問ごと', { exact: true }).click();
    await page.waitForURL(/view=questions/);
    const grid = page.getByRole('grid', { name: '委託先×質問' });
    await grid.locator('td[data-spot="0 0"]').focus();
    // Supplier and standing stand before the cells that open.
    const lastColumn = Number(await grid.getAttribute('aria-colcount')) - 3;
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('End');
    await grid.locator(`td[data-spot="0 ${lastColumn}"]:focus`).waitFor();
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowRight');
    await grid.locator('td[data-spot="0 1"]:focus').waitFor();
    await page.keyboard.press('Enter');

    const panel = page.getByRole('dialog');
    await panel.getByRole('link', { name: 'この会社の結果を開く' }).waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await grid.locator('td[data-spot="0 1"]:focus').waitFor();
  });

  it('tells how suppliers see themselves and how they stand before and after an intrusion, and opens both', async () => {
    const page = await asBuyer();

    await settledAt(page, `/reports/${submission.campaign.id}`);
    await page.getByText('5社未満の区分は、会社数だけを示し、中央値は示しません。').waitFor();
    await page.getByRole('button', { name: '全社の内訳を開く' }).click();
    await page.getByRole('dialog').getByRole('link', { name: submission.supplier.name }).waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: '侵入を防ぐ項目だけで見る' }).click();

    await page.waitForURL(/phases=/);
    await page.getByRole('heading', { level: 3, name: '侵入後に備える' }).waitFor({ state: 'detached' });
    await page.getByRole('heading', { level: 3, name: '侵入を防ぐ' }).waitFor();
  });

  it('fetches what draws charts no sooner than one comes near', async () => {
    const page = await asBuyer();
    const drawing = () =>
      page.evaluate<number>(`performance.getEntriesByType('resource').filter(({ name }) => name.includes('chart')).length`);

    await page.setViewportSize({ width: 390, height: 700 });
    await page.goto(`/reports/${submission.campaign.id}`);
    await page.getByRole('heading', { name: '委託先×分野' }).waitFor();
    const before = [await drawing(), await page.getByRole('heading', { name: '認識の差', exact: true }).count()];
    await page.evaluate(`document.querySelector('[data-unseen]').scrollIntoView()`);
    await page.getByRole('heading', { name: '分野別の分布', exact: true }).waitFor();

    expect([...before, await drawing()]).toEqual([0, 0, 0]);
  });

  it('makes in the end what nobody has come near, too, for whoever searches the page', async () => {
    const page = await asBuyer();
    await page.clock.install();

    await page.setViewportSize({ width: 390, height: 700 });
    await page.goto(`/reports/${submission.campaign.id}`);
    await page.getByRole('heading', { name: '委託先×分野' }).waitFor();
    const further = page.getByRole('heading', { name: '採点したときと、いまの共有ベースライン' });
    expect(await further.count()).toBe(0);
    await page.clock.fastForward(15_000);

    await further.waitFor();
  });

  it('says on paper that it is the main figures alone, what they are about and where all of it is laid out for paper', async () => {
    const page = await asBuyer();

    await page.goto(`/reports/${submission.campaign.id}?domains=%5B%22IAM%22%5D`);
    const map = page.getByRole('heading', { name: '委託先×分野' });
    await map.waitFor();
    await page.emulateMedia({ media: 'print' });
    await page.getByText(/^絞り込み：分野: IAM/).waitFor();
    await page.getByText('主な数字だけが紙に出ます').waitFor();
    await map.waitFor({ state: 'hidden' });
    await page.getByRole('link', { name: new RegExp(`^${site.url}/reports/.+/print\\?domains=`) }).click();

    await page.getByRole('heading', { name: '委託先ごとの達成率' }).waitFor();
  });

  it('goes to paper as the sheet that lies open, all of it', async () => {
    const page = await asBuyer();

    await page.goto(`/reports/${submission.campaign.id}`);
    await page.locator('td[data-spot="0 0"]').click();
    const panel = page.getByRole('dialog');
    await panel.getByText(/\d ÷ \d+ ＝ \d+%/).waitFor();
    await page.emulateMedia({ media: 'print' });
    await page.getByRole('heading', { level: 1 }).waitFor({ state: 'hidden' });
    const pdf = (await page.pdf()).toString('latin1');

    expect(await panel.evaluate((dialog) => dialog.scrollHeight - dialog.clientHeight)).toBe(0);
    expect(pdf.match(/\/Type \/Page\b/g)?.length).toBeGreaterThan(1);
  });

  it('goes along from the trend with the filter, which says so when it holds nobody', async () => {
    const page = await asBuyer();

    await page.goto('/reports/trend?domains=IAM');
    await page.getByRole('link', { name: submission.campaign.name }).click();
    await page.waitForURL(/reports\/[0-9a-f-]+\?domains=/);
    await page.goto('/reports/trend?tags=nobody');

    await page.getByRole('heading', { name: '条件に合う委託先はありません' }).waitFor();
  });

  it('stands beside campaigns that were chosen, which the address keeps and the register names', async () => {
    const page = await asBuyer();
    const { name } = submission.campaign;

    await page.goto('/reports/trend');
    await page.getByRole('button', { name: /^比べる調査/ }).click();
    await page.getByRole('checkbox', { name }).check();
    await page.waitForURL(/campaigns=/);
    await page.reload();
    await page.getByRole('button', { name: '比べる調査 選んだ1件' }).waitFor();
    await page.getByRole('button', { name: '書き出し' }).click();
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('menuitem', { name: '調査のデータ（JSON）' }).click()]);
    await page.goto('/exports');

    await page.getByText(`比べる調査: ${name}`).first().waitFor();
    expect(JSON.parse(readFileSync(await file.path(), 'utf8')).export.compared).toMatchObject([{ name }]);
  });

  it('says which campaigns cannot be compared, and leads to those that can', async () => {
    const page = await asBuyer();

    await page.goto('/reports/trend?campaigns=01939f3c-7a10-7c3e-8000-0123456789ab');
    await page.getByText('比べる調査の中に、この調査票で発行されていないか、ご覧になれないものがあります').waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await page.getByRole('link', { name: '新しい順に戻す' }).click();

    await page.getByRole('link', { name: submission.campaign.name }).waitFor();
    expect(new URL(page.url()).search).toBe('');
  });

  it('says that nobody matches, and leads back to everybody', async () => {
    const page = await asBuyer();

    await page.goto(`/reports/${submission.campaign.id}?tags=nobody`);
    await page.getByRole('heading', { name: '条件に合う委託先はありません' }).waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await page.getByRole('button', { name: '絞り込みを解除' }).last().click();

    await page.getByRole('rowheader', { name: submission.supplier.name }).waitFor();
    expect(new URL(page.url()).search).toBe('');
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
    const entry = page.getByRole('row').filter({ hasText: file.suggestedFilename() });
    await entry.waitFor();
    expect(await entry.getByRole('button', { name: 'ハッシュ値をコピー' }).count()).toBe(1);
  });

  it('goes along as pictures that say what they are of, in light colours whatever the page looks like', async () => {
    const page = await pageOf(site, submission.campaign.buyer, `/reports/${submission.campaign.id}`, { scheme: 'dark' });

    const svg = readFileSync(await picture(page, 'SVG'), 'utf8');
    const png = readFileSync(await picture(page, 'PNG'));

    const parsed = await page.evaluate<string[]>(
      `(({ documentElement: root }) => [root.nodeName, root.getAttribute('width'), root.textContent])(new DOMParser().parseFromString(${JSON.stringify(svg)}, 'image/svg+xml'))`,
    );
    expect(parsed[0]).toBe('svg');
    for (const said of ['総合判定', submission.campaign.name, '絞り込みなし', '出典', '適合']) expect(parsed[2]).toContain(said);
    expect(svg).toContain('fill="#fff');
    // Twice as many dots as the drawing is wide: the width stands at the sixteenth byte.
    expect(png.readUInt32BE(16)).toBe(2 * Number(parsed[1]));
  });

  it('goes to paper with what it is about, the suppliers on pages that lie', async () => {
    const page = await asBuyer();

    await page.goto(`/reports/${submission.campaign.id}?domains=%5B%22IAM%22%5D`);
    await page.getByRole('link', { name: '印刷用' }).click();
    await page.waitForURL(/\/print\?domains=/);
    await page
      .getByRole('definition')
      .filter({ hasText: /分野: IAM/ })
      .waitFor();
    await page.getByRole('region', { name: '委託先ごとの達成率' }).getByRole('cell', { name: submission.supplier.name }).waitFor();
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    const sizes = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, width, height]) => Number(width) > Number(height));

    expect(new Set(sizes)).toEqual(new Set([false, true]));
    // No empty sheet, which would stand upright, behind the last table.
    expect(sizes.at(-1)).toBe(true);
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

  it('tells the supplier why its place among the others is not shown while it is the only one', async () => {
    const page = await pageOf(site, submission);

    await page.goto(`/assessments/${submission.assessmentId}/result`);

    await page.getByRole('heading', { name: '同じ調査に答えた会社の中での位置' }).waitFor();
    await page.getByText('まだ表示できません').waitFor();
  });

  async function picture(page: Page, kind: 'SVG' | 'PNG'): Promise<string> {
    await page.getByRole('button', { name: '「総合判定」を画像で保存' }).click();
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('menuitem', { name: kind }).click()]);
    expect(file.suggestedFilename()).toBe(`enjuku-standings.${kind.toLowerCase()}`);
    return file.path();
  }

  function asBuyer(): Promise<Page> {
    return pageOf(site, submission.campaign.buyer);
  }
});
