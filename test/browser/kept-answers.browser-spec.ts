import type { Page } from 'playwright-core';

import { aClaimedSupplier, type ClaimedSupplier } from '../factories/journey/claimed-supplier.js';
import { PASSWORD } from '../factories/journey/person.js';
import { answer, sheetOf } from '../factories/journey/submission.js';
import { done } from '../support/client.js';
import { until } from '../support/until.js';
import { AnsweringSheet } from './support/answering-sheet.js';
import { pageOf } from './support/signed-in-page.js';
import { type Site, startSite } from './support/site.js';

const MINUTES = 60_000;

describe('what a supplier types', () => {
  let site: Site;
  let supplier: ClaimedSupplier;

  beforeAll(async () => {
    site = await startSite();
  }, 5 * MINUTES);

  afterAll(() => site.stop());

  beforeEach(async () => {
    supplier = await aClaimedSupplier(site.api);
  });

  it('is kept while the line is cut, and is sent by itself when it is back', async () => {
    const sheet = await sheetAt('GOV-01');

    await sheet.page.context().setOffline(true);
    await sheet.level(2).click();
    await sheet.comment.fill('規程は総務部が管理');
    await sheet.next();
    await sheet.level(1).click();
    await sheet.until('offline');
    await sheet.page.getByText('つながると自動で送られます').waitFor();
    expect(await stands('GOV-01')).toBeUndefined();
    await sheet.page.context().setOffline(false);
    await sheet.until('saved');

    expect(await stands('GOV-01')).toMatchObject({ kind: 'level', level: 2, comment: '規程は総務部が管理' });
    expect(await stands('GOV-02')).toMatchObject({ kind: 'level', level: 1 });
  });

  it('is there again after the tab was closed without a line, and is sent then', async () => {
    const sheet = await sheetAt('GOV-01');
    const context = sheet.page.context();
    await context.setOffline(true);
    await sheet.level(3).click();
    await sheet.comment.fill('閉じる前に書いたこと');
    await sheet.until('offline');

    await sheet.page.close();
    await context.setOffline(false);
    const again = new AnsweringSheet(await context.newPage());
    await again.page.goto('/assessments');
    await again.page.getByText('まだ送れていない回答が1件あります').waitFor();
    await again.page.getByRole('link', { name: /回答を始める|続きから答える/ }).click();
    await again.until('saved');
    await again.turnTo('GOV-01');

    expect(await again.comment.inputValue()).toBe('閉じる前に書いたこと');
    expect(await stands('GOV-01')).toMatchObject({ level: 3, comment: '閉じる前に書いたこと' });
  });

  it('loses nothing when a tab is closed in the middle of a word', async () => {
    const sheet = await sheetAt('GOV-01');
    const context = sheet.page.context();

    await sheet.comment.pressSequentially('書きかけ');
    await sheet.page.close();
    const again = await sheetAt('GOV-01', await context.newPage());
    await until(async () => (await stands('GOV-01'))?.comment === '書きかけ');

    expect(await again.comment.inputValue()).toBe('書きかけ');
  });

  it.each([
    ['mine', 3],
    ['theirs', 1],
  ] as const)('in one of two tabs is shown beside what stands in the other, and %s may stay', async (which, stays) => {
    const first = await sheetAt('GOV-01');
    const second = await sheetAt('GOV-01', await first.page.context().newPage());
    await second.page.context().setOffline(true);
    await second.level(3).click();
    await second.until('offline');
    await answer(supplier, 'GOV-01', { kind: 'level', level: 1 });

    await second.page.context().setOffline(false);
    await second.until('conflict');
    const sides = second.card.getByRole('region');
    expect(await sides.count()).toBe(2);
    await sides
      .nth(which === 'mine' ? 0 : 1)
      .getByRole('button', { name: 'こちらを残す' })
      .click();
    await sides.first().waitFor({ state: 'detached' });
    await until(async () => (await stands('GOV-01'))?.level === stays);

    expect(await second.level(stays).isChecked()).toBe(true);
  });

  it('appears at a colleague who looks at the same question', async () => {
    const sheet = await sheetAt('GOV-01');

    await answer(supplier, 'GOV-01', { kind: 'level', level: 4 });

    await sheet.card
      .locator('label')
      .filter({ has: sheet.page.locator('input:checked') })
      .nth(0)
      .waitFor();
    expect(await sheet.level(4).isChecked()).toBe(true);
  });

  it('outlives the session that ends in the middle, for the same person', async () => {
    const sheet = await sheetAt('GOV-01');
    await done(supplier.browser.delete('/api/session/all'));

    await sheet.comment.fill('席を外す前に');
    const dialog = sheet.page.getByRole('dialog');
    await dialog.getByText('もう一度サインインしてください').waitFor();
    expect(await stands('GOV-01').catch(() => undefined)).toBeUndefined();
    await dialog.getByRole('textbox', { name: 'パスワード' }).fill(PASSWORD);
    await dialog.getByRole('button', { name: 'サインイン', exact: true }).click();
    await dialog.waitFor({ state: 'hidden' });
    await sheet.until('saved');

    expect(await sheet.comment.inputValue()).toBe('席を外す前に');
  });

  async function sheetAt(key: string, page?: Page): Promise<AnsweringSheet> {
    const address = `/assessments/${supplier.assessmentId}?question=${key}`;
    const sheet = new AnsweringSheet(page ?? (await pageOf(site, supplier, address)));
    if (page) await page.goto(address);
    await sheet.card.waitFor();
    return sheet;
  }

  /** What the server has at a question. */
  async function stands(key: string) {
    return (await sheetOf(supplier)).answers.find(({ questionKey }) => questionKey === key);
  }
});
