import type { Page } from 'playwright-core';

import { aBuyer } from '../factories/journey/buyer.js';
import { PASSWORD } from '../factories/journey/person.js';
import { type Site, startSite } from './support/site.js';

const MINUTES = 60_000;

describe('at the door', () => {
  let site: Site;

  beforeAll(async () => {
    site = await startSite();
  }, 5 * MINUTES);

  afterAll(() => site.stop());

  it('a member signs in, and comes to where they wanted to go', async () => {
    const { email } = await aBuyer(site.api);
    const page = await newPage();

    await page.goto('/');
    await page.getByLabel('メールアドレス').fill(email);
    await page.getByRole('textbox', { name: 'パスワード' }).fill(PASSWORD);
    await page.getByRole('button', { name: 'サインイン' }).click();

    await page.waitForURL((url) => url.pathname === '/');
    await page.getByRole('link', { name: 'ホーム' }).waitFor();
    expect(await page.getByRole('button', { name: 'サインイン' }).count()).toBe(0);
  });

  it('a wrong password is told, and the address stays', async () => {
    const page = await newPage();

    await page.goto('/sign-in');
    await page.getByLabel('メールアドレス').fill('nobody@nowhere.example');
    await page.getByRole('textbox', { name: 'パスワード' }).fill('not the password');
    await page.getByRole('button', { name: 'サインイン' }).click();

    await page.getByRole('alert').waitFor();
    expect(await page.getByLabel('メールアドレス').inputValue()).toBe('nobody@nowhere.example');
  });

  it('an address that leads nowhere says so', async () => {
    const page = await newPage();

    await page.goto('/nowhere/at/all');

    await page.getByText('ページが見つかりません').waitFor();
  });

  async function newPage(): Promise<Page> {
    return (await site.visitor()).newPage();
  }
});
