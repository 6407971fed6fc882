import type { Page } from 'playwright-core';

import type { MemberPageView } from '../../libs/identity/src/http/member.dto.js';
import type { SupplierPageView } from '../../libs/supply-chain/src/http/supplier-view.dto.js';
import { aBuyer, type Buyer } from '../factories/journey/buyer.js';
import { anIssuedCampaign } from '../factories/journey/campaign.js';
import { aColleagueOf, aMembershipOf, PASSWORD, type Person } from '../factories/journey/person.js';
import { done } from '../support/client.js';
import { violationsOn } from './support/axe.js';
import { pageOf, signIn } from './support/signed-in-page.js';
import { type Site, startSite } from './support/site.js';

const MINUTES = 60_000;
/** Signing in, and then a form. */
const FORM = `/sign-in?next=${encodeURIComponent('/suppliers/new')}`;

describe('a page that has stood open for long', () => {
  let site: Site;
  let owner: Buyer;

  beforeAll(async () => {
    site = await startSite();
    owner = await aBuyer(site.api);
  }, 5 * MINUTES);

  afterAll(() => site.stop());

  it('says that there is a new version, where its parts are gone, and goes on after it was read again', async () => {
    const page = await pageOf(site, owner, '/');
    await page.getByRole('link', { name: '設定' }).waitFor();
    // As after a deploy: files of the old build are no longer there.
    await page.route('**/assets/**', (route) => route.fulfill({ status: 404 }));

    await page.getByRole('link', { name: '監査証跡' }).click();
    await page.getByText('新しい版があります').waitFor();
    await page.unroute('**/assets/**');
    await page.getByRole('button', { name: '読み込み直す' }).click();

    await page.getByRole('heading', { level: 1, name: '監査証跡' }).waitFor();
  });

  it('says in a sentence that a right was taken away, and shows what may still be done', async () => {
    const campaign = await anIssuedCampaign(site.api, { buyer: owner });
    const colleague = await aColleagueOf(owner, ['procurement']);
    const page = await pageOf(site, colleague, `/campaigns/${campaign.id}`);
    const { items } = await done(owner.browser.get<MemberPageView>('/api/members'));
    const member = items.find(({ email }) => email === colleague.email);
    await page.getByRole('button', { name: '期限を延ばす' }).click();
    await page.getByLabel('新しい期限').fill('2027-12-01');

    await done(owner.browser.put(`/api/members/${member?.id}/roles`, { roles: ['reviewer'], version: member?.version }));
    const dialog = page.getByRole('dialog');
    await expectRefused(() => dialog.getByRole('button', { name: '期限を延ばす' }).click());

    expect((await dialog.getByRole('alert').textContent())?.length).toBeGreaterThan(10);
    expect(await dialog.getByLabel('新しい期限').inputValue()).toBe('2027-12-01');
    await dialog.getByRole('button', { name: 'やめる' }).click();
    await page.locator('[aria-disabled=true]', { hasText: '期限を延ばす' }).waitFor();

    /** A change of roles reaches every request within a few seconds; until then the old ones hold. */
    async function expectRefused(press: () => Promise<void>) {
      await press();
      await dialog.getByRole('alert').waitFor();
    }
  });

  it('begins anew where another tab went over to somebody else', async () => {
    const first = await pageOf(site, owner, '/profile');
    const second = await first.context().newPage();
    await second.goto('/profile');
    await second.getByRole('button', { name: owner.name }).click();
    await second.getByRole('menuitem', { name: 'サインアウト' }).click();
    await second.waitForURL('**/sign-in**');

    await first.getByText('もう一度サインインしてください').waitFor();
  });

  describe('while this device was signed in otherwise', () => {
    let person: Buyer;
    let host: Buyer;

    beforeEach(async () => {
      person = await aBuyer(site.api, '青嶺精機株式会社');
      host = await aBuyer(site.api, '朝霧電子株式会社');
      await aMembershipOf(person, host);
    });

    it('sends nothing into another organization after one was suspended, and goes on once one is let in again', async () => {
      const page = await typedIn(host);
      await done(host.browser.post(`/api/members/${person.id}/suspend`));

      await add(page);
      await page.getByRole('dialog', { name: '朝霧電子株式会社では作業できなくなりました' }).waitFor();
      const toldOver = await violationsOn(page);
      await page.getByRole('button', { name: '朝霧電子株式会社に戻る' }).click();
      await page.getByText('参加が停止されています').waitFor();

      expect([await added(person), await added(host), toldOver]).toEqual([[], [], []]);
      await done(host.browser.post(`/api/members/${person.id}/restore`));
      await page.getByRole('button', { name: '朝霧電子株式会社に戻る' }).click();
      await expectGoesOn(page);
    });

    it('leads into the other organization, without what was typed', async () => {
      const page = await typedIn(host);
      await done(host.browser.post(`/api/members/${person.id}/suspend`));
      await add(page);

      await page.getByRole('button', { name: '青嶺精機株式会社へ進む' }).click();

      await page.waitForURL(({ pathname }) => pathname === '/');
      await page.getByText('青嶺精機株式会社').first().waitFor();
      expect(await page.getByRole('dialog').count()).toBe(0);
      expect(await added(person)).toEqual([]);
    });

    it('says that another tab went over to another organization, keeps what was typed, and goes back for it', async () => {
      const page = await typedIn(host);
      await switchTo(await tabBeside(page), person);

      await page.getByRole('dialog', { name: '別の組織に切り替わっています' }).waitFor();
      await page.getByRole('button', { name: '朝霧電子株式会社に戻る' }).click();
      await expectGoesOn(page);
    });

    it('notices that also when no other tab has told it, at the latest when its token ends', async () => {
      const page = await typedIn(host, { isDeaf: true });
      await switchTo(await tabBeside(page), person);
      await page.evaluate(() => {
        const now = Date.now.bind(Date);
        Date.now = () => now() + 11 * 60_000;
      });

      await add(page);
      await page.getByRole('dialog', { name: '別の組織に切り替わっています' }).waitFor();

      expect([await added(person), await added(host)]).toEqual([[], []]);
    });

    it('says that somebody else has signed in, and goes on when its own person does', async () => {
      const tabs = await (await site.visitor()).newPage();
      const other = await tabs.context().newPage();
      for (const tab of [tabs, other]) {
        await tab.goto(FORM);
        await tab.locator('input[type=email]').waitFor();
      }
      await signIn(tabs, person.email);
      await fill(tabs);

      await signIn(other, host.email);
      const dialog = tabs.getByRole('dialog', { name: '別の人がサインインしています' });
      await dialog.getByText(host.email).waitFor();
      await dialog.getByRole('textbox', { name: 'パスワード' }).fill(PASSWORD);
      await dialog.getByRole('button', { name: 'サインイン', exact: true }).click();

      await expectGoesOn(tabs, person);
      // The other tab held nothing, and begins anew as who is signed in.
      await other.getByRole('button', { name: '組織：青嶺精機株式会社' }).waitFor();
    });

    /** A form of an organization that this person works in, filled in and not sent. */
    async function typedIn({ organizationId }: Buyer, { isDeaf = false } = {}): Promise<Page> {
      // One signs in to where one worked last.
      await done(person.browser.post('/api/session/switch-organization', { organizationId }));
      const page = await (await site.visitor()).newPage();
      if (isDeaf) await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'BroadcastChannel'));
      await page.goto(FORM);
      await signIn(page, person.email);
      await fill(page);
      return page;
    }

    async function fill(page: Page): Promise<void> {
      await page.getByLabel('会社名').fill('極秘の相手先');
      await page.getByLabel('委託先コード').fill('SECRET-1');
    }

    function add(page: Page): Promise<void> {
      return page.getByRole('button', { name: '追加する' }).click();
    }

    async function tabBeside(page: Page): Promise<Page> {
      const tab = await page.context().newPage();
      await tab.goto('/');
      return tab;
    }

    async function switchTo(page: Page, { organizationName }: Pick<Buyer, 'organizationName'>): Promise<void> {
      await page.getByRole('button', { name: /^組織：/ }).click();
      await page.getByRole('menuitem', { name: organizationName }).click();
      await page.getByRole('button', { name: `組織：${organizationName}` }).waitFor();
    }

    async function added({ browser }: Person): Promise<readonly string[]> {
      return (await done(browser.get<SupplierPageView>('/api/suppliers'))).items.map(({ code }) => code);
    }

    /** What was typed is there, and is added where the page belongs, and nowhere else. */
    async function expectGoesOn(page: Page, own: Buyer = host): Promise<void> {
      await page.getByRole('dialog').waitFor({ state: 'hidden' });
      await add(page);
      await page.getByRole('heading', { level: 1, name: '極秘の相手先' }).waitFor();
      const other = own === host ? person : host;
      expect([await added(own), await added(other)]).toEqual([['SECRET-1'], []]);
    }
  });
});
