import type { Page } from 'playwright-core';

import { aClaimedSupplier } from '../factories/journey/claimed-supplier.js';
import { PASSWORD } from '../factories/journey/person.js';
import { AnsweringSheet } from './support/answering-sheet.js';
import { Keyboard } from './support/keyboard.js';
import { type Site, startSite } from './support/site.js';

const MINUTES = 60_000;

describe('somebody without a mouse', () => {
  let site: Site;

  beforeAll(async () => {
    site = await startSite();
  }, 5 * MINUTES);

  afterAll(() => site.stop());

  it('comes from sign-in to a submission', async () => {
    const { email } = await aClaimedSupplier(site.api);
    const page = await (await site.visitor()).newPage();
    await countPointers(page);
    const hands = new Keyboard(page);
    const sheet = new AnsweringSheet(page);

    await page.goto('/assessments');
    await hands.tabTo(page.getByLabel('メールアドレス'));
    await hands.type(email);
    await hands.press('Tab');
    await hands.type(PASSWORD);
    await hands.press('Enter');
    await hands.tabTo(page.getByRole('link', { name: '回答を始める' }));
    await hands.press('Enter');
    await sheet.card.waitFor();
    while (!page.url().endsWith('/sign-off')) await answerAndGoOn(sheet, hands);
    await hands.tabTo(page.getByLabel('役職'));
    await hands.type('代表取締役');
    await hands.tabTo(page.getByRole('button', { name: '署名して提出する' }));
    await hands.press('Enter');

    await page.getByText(/に提出しました$/).waitFor();
    expect(await page.evaluate(() => Reflect.get(globalThis, 'pointers'))).toBe(0);
  });
});

/** A level by its number; what is offered about the company with Space; a text by writing it. */
async function answerAndGoOn(sheet: AnsweringSheet, hands: Keyboard): Promise<void> {
  const key = await sheet.key();
  const [choices, boxes] = [sheet.card.getByRole('radio').or(sheet.card.getByRole('checkbox')), sheet.card.getByRole('textbox')];
  if (/^[A-Z]{3}-/.test(key)) {
    await hands.press('3', 'Enter');
  } else if ((await choices.count()) > 0) {
    await hands.tabTo(choices.first());
    await hands.press('Space', 'Enter');
  } else {
    await hands.tabTo(boxes.first());
    await hands.type('総務部');
    await hands.tabTo(sheet.card.getByRole('button', { name: /^次の質問/ }));
    await hands.press('Enter');
  }
  await sheet.card.locator('small').getByText(key, { exact: true }).waitFor({ state: 'detached' });
}

async function countPointers(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Reflect.set(globalThis, 'pointers', 0);
    for (const kind of ['pointerdown', 'mousedown', 'touchstart']) {
      Reflect.get(globalThis, 'addEventListener')(kind, () => Reflect.set(globalThis, 'pointers', Reflect.get(globalThis, 'pointers') + 1));
    }
  });
}
