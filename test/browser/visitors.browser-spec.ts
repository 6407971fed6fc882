import type { Page } from 'playwright-core';

import { aBuyer } from '../factories/journey/buyer.js';
import { PASSWORD } from '../factories/journey/person.js';
import { pageOf, signIn } from './support/signed-in-page.js';
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

  it('a member signs in on a phone, in English, and comes to what a link was about', async () => {
    const { email } = await aBuyer(site.api);
    const page = await (await site.visitor({ phone: true, language: 'en' })).newPage();

    await page.goto('/campaigns?state=draft');
    await signIn(page, email);

    await page.waitForURL(({ pathname, search }) => `${pathname}${search}` === '/campaigns?state=draft');
    await page.getByRole('heading', { level: 1, name: 'Campaigns' }).waitFor();
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

  it.each(['/nowhere', '/campaigns/01a21fed-74f6-7750-9d3f-f1f2d409c915', '/suppliers/nonsense', '/assessments/nonsense'])(
    'somebody signed in who comes to %s reads that there is nothing, and finds the way home',
    async (address) => {
      const page = await pageOf(site, await aBuyer(site.api), address);

      await page.getByText('ページが見つかりません').waitFor();
      await page.getByRole('link', { name: 'ホームへ' }).click();

      await page.getByText('今日やること').first().waitFor();
    },
  );

  it('a stranger is told that the operator takes nobody new, and who may still come in', async () => {
    const closed = await startSite({ signUp: 'closed' });
    const page = await (await closed.visitor()).newPage();

    await page.goto('/sign-up');
    await page.getByText('新しい登録は受け付けていません').waitFor();
    await page.getByRole('link', { name: 'サインインへ' }).click();
    await page.getByRole('button', { name: 'サインイン', exact: true }).waitFor();

    expect(await page.getByRole('link', { name: '新しい組織を登録する' }).count()).toBe(0);
    await closed.stop();
  });

  async function newPage(): Promise<Page> {
    return (await site.visitor()).newPage();
  }
});
