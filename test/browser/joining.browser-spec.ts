import type { Page } from 'playwright-core';

import { aBuyer } from '../factories/journey/buyer.js';
import { newAddress, PASSWORD } from '../factories/journey/person.js';
import { done } from '../support/client.js';
import { tokenIn } from '../support/mail-server.js';
import { signIn } from './support/signed-in-page.js';
import { type Site, startSite } from './support/site.js';

const MINUTES = 60_000;

describe('personal links', () => {
  let site: Site;

  beforeAll(async () => {
    site = await startSite();
  }, 5 * MINUTES);

  afterAll(() => site.stop());

  it('let a newcomer confirm the address and sign in', async () => {
    const page = await newPage();
    const email = newAddress('newcomer.example');

    await page.goto('/sign-up');
    await page.getByLabel('会社名・組織名').fill('青嶺精機');
    await page.getByLabel('お名前').fill('高瀬 由紀');
    await page.getByLabel('メールアドレス').fill(email);
    await page.getByRole('textbox', { name: 'パスワード' }).fill(PASSWORD);
    await page.getByRole('button', { name: '登録する' }).click();
    await page.getByText('メールをご確認ください').waitFor();
    await page.goto(`/l/${tokenIn(await site.api.mail.newestTo(email))}`);
    await page.getByRole('button', { name: '確認する' }).click();
    await page.getByRole('link', { name: 'サインインへ' }).click();
    await signIn(page, email);

    await page.getByRole('navigation').waitFor();
  });

  it('lead a member who is invited into the organization, with nothing left to ask', async () => {
    const owner = await aBuyer(site.api);
    const email = newAddress('invited.example');
    await done(owner.browser.post('/api/member-invitations', { email, name: '北川 直樹', roles: ['reviewer'], language: 'ja' }));
    const page = await newPage();

    await page.goto(`/l/${tokenIn(await site.api.mail.newestTo(email))}`);
    await page.getByText(`${owner.organizationName}への招待`).first().waitFor();
    await page.getByRole('textbox', { name: 'パスワード' }).fill(PASSWORD);
    await page.getByRole('button', { name: '参加する' }).click();

    await page.getByRole('navigation').waitFor();
    expect(await page.getByText(owner.organizationName).count()).toBeGreaterThan(0);
  });

  it('that are none say so, and lead on', async () => {
    const page = await newPage();

    await page.goto('/l/nonsense');

    await page.getByText('リンクが正しくありません').waitFor();
    await page.getByRole('link', { name: 'サインインへ' }).waitFor();
  });

  it('keep what was typed when the session ends, and let the same person go on', async () => {
    const owner = await aBuyer(site.api);
    const page = await newPage();
    await page.goto('/profile');
    await signIn(page, owner.email);
    await page.getByLabel('お名前').fill('高瀬 由紀');

    await done(owner.browser.delete('/api/session/all'));
    await page.getByRole('button', { name: '保存する' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: 'パスワード' }).fill(PASSWORD);
    await dialog.getByRole('button', { name: 'サインイン', exact: true }).click();
    await dialog.waitFor({ state: 'hidden' });

    expect(await page.getByLabel('お名前').inputValue()).toBe('高瀬 由紀');
  });

  async function newPage(): Promise<Page> {
    return (await site.visitor()).newPage();
  }
});
