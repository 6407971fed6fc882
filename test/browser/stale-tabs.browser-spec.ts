import type { MemberPageView } from '../../libs/identity/src/http/member.dto.js';
import { aBuyer, type Buyer } from '../factories/journey/buyer.js';
import { anIssuedCampaign } from '../factories/journey/campaign.js';
import { aColleagueOf } from '../factories/journey/person.js';
import { done } from '../support/client.js';
import { pageOf } from './support/signed-in-page.js';
import { type Site, startSite } from './support/site.js';

const MINUTES = 60_000;

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
});
