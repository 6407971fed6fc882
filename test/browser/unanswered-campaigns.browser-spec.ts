import type { Route } from 'playwright-core';

import { aBuyer } from '../factories/journey/buyer.js';
import { anIssuedCampaign, type IssuedCampaign } from '../factories/journey/campaign.js';
import type { Person } from '../factories/journey/person.js';
import { aSupplierOf } from '../factories/journey/supplier.js';
import { violationsOn } from './support/axe.js';
import { pageOf } from './support/signed-in-page.js';
import { type Site, startSite } from './support/site.js';

const MINUTES = 60_000;

describe('campaigns that nobody has answered yet', () => {
  let site: Site;
  let buyer: Person;
  let spring: IssuedCampaign;
  let autumn: IssuedCampaign;

  beforeAll(async () => {
    site = await startSite();
    buyer = await aBuyer(site.api);
    const suppliers = [await aSupplierOf(buyer), await aSupplierOf(buyer)];
    const issued = (name: string) => anIssuedCampaign(site.api, { buyer, suppliers, plan: { name } });
    spring = await issued('春の点検');
    for (const name of ['初夏の点検', '夏の点検', '晩夏の点検']) await issued(name);
    autumn = await issued('秋の点検');
  }, 5 * MINUTES);

  afterAll(() => site.stop());

  it('are not narrowed by what a mail program appended to their address, or by what does not fit', async () => {
    const page = await pageOf(site, buyer, `/campaigns/${spring.id}`);

    await page.goto(`/campaigns/${spring.id}?utm_source=teams&states=asleep`);
    await page.waitForURL(({ search }) => search === '');
    await page
      .getByRole('link', { name: /^委託先 S-/ })
      .first()
      .waitFor();

    expect(await page.getByRole('button', { name: '絞り込みを解除' }).count()).toBe(0);
  });

  it('lead from the report of one to that of another, looked at through the same filter', async () => {
    const page = await pageOf(site, buyer, `/reports/${spring.id}?domains=IAM`);

    await page.getByRole('button', { name: 'ほかの調査を見る' }).click();
    const other = page.getByRole('menuitem', { name: autumn.name });
    await other.waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await other.click();

    await page.waitForURL((url) => url.pathname === `/reports/${autumn.id}` && url.search.includes('IAM'));
    await page.getByRole('heading', { level: 1, name: autumn.name }).waitFor();
  });

  it('say so where only those are compared who answered in all of them, and lead back to everybody', async () => {
    const page = await pageOf(site, buyer, '/reports/trend?answeredAll=true');

    await page.getByRole('heading', { name: 'すべての調査に回答した委託先はありません' }).waitFor();
    expect(await violationsOn(page)).toEqual([]);
    expect(await page.getByRole('link', { name: spring.name }).count()).toBe(0);
    await page.getByRole('link', { name: 'ほかの委託先も含める' }).click();

    await page.getByRole('link', { name: spring.name }).waitFor();
    expect(new URL(page.url()).search).toBe('');
  });

  it('keep their chart while what was chosen is on its way', async () => {
    const page = await pageOf(site, buyer, '/reports/trend');
    const drawn = page.locator('[role=img] canvas');
    await drawn.evaluate((canvas) => canvas.setAttribute('data-before', ''));
    const onTheWay: Route[] = [];
    await page.route('**/api/report/trend?**', (route) => void onTheWay.push(route));

    await page.getByRole('button', { name: /^分野/ }).click();
    await page.getByRole('checkbox', { name: /^IAM/ }).check();
    await page.getByRole('button', { name: /^分野 IAM/ }).waitFor();

    expect(await drawn.getAttribute('data-before')).toBe('');
    await Promise.all(onTheWay.map((route) => route.continue()));
  });

  it('stand on a phone with all of their numbers in sight', async () => {
    const page = await pageOf(site, buyer, '/reports/trend', { phone: true });

    const medians = page.getByRole('region', { name: '分野ごとの達成率' });
    await medians.waitFor();

    expect(await medians.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);
  });

  it('say on paper that nothing was submitted, not that nobody falls short', async () => {
    const page = await pageOf(site, buyer, `/reports/${spring.id}/print`);

    const gaps = page.locator('section').filter({ has: page.getByRole('heading', { name: 'ギャップの大きい項目' }) });

    await gaps.getByText('まだ提出がないため、表示するものがありません').waitFor();
    expect(await page.getByText('目標に届いていない項目はありません').count()).toBe(0);
  });
});
