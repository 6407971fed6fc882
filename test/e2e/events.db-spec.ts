import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { Changes, systemOf, TenantDatabase } from '@app/tenancy';

import { aBuyer } from '../factories/journey/buyer.js';
import { anIssuedCampaign } from '../factories/journey/campaign.js';
import { aClaimedSupplier, type ClaimedSupplier } from '../factories/journey/claimed-supplier.js';
import { aColleagueOf, type Person } from '../factories/journey/person.js';
import { answer, submit } from '../factories/journey/submission.js';
import { startTestApi, type TestApi } from '../support/api.js';
import { asSuperuser } from '../support/as-superuser.js';
import { type Client, done, type Problem } from '../support/client.js';
import { dayAhead, TestClock } from '../support/clock.js';
import { LivePage } from '../support/live-page.js';
import { until } from '../support/until.js';

const LISTENING = `application_name = 'enjuku api changes' and datname = current_database()`;

describe('a page that is open', () => {
  let api: TestApi;
  let clock: TestClock;
  const pages: LivePage[] = [];

  beforeAll(async () => {
    api = await startTestApi();
    await api.app.listen(0, '127.0.0.1');
    clock = new TestClock(api.app);
  });

  afterEach(async () => {
    for (const page of pages.splice(0)) page.leave();
    clock.reset();
  });
  afterAll(() => api.stop());

  /** Open, and sure to hear. */
  async function opened(browser: Client): Promise<LivePage> {
    const page = await LivePage.open(api, browser);
    pages.push(page);
    if (page.response.status === 200) await page.hears('ready');
    return page;
  }

  /** Something that the organization surely hears of: what was told before it has been heard as well. */
  async function heardOut(page: LivePage, { organizationId }: Pick<Person, 'organizationId'>): Promise<void> {
    const database = api.app.get(TenantDatabase);
    await wait(500);
    await database.apart(systemOf(organizationId), () => api.app.get(Changes).announce('inbox'));
    await page.hears('inbox');
  }

  const campaignOf = ({ campaign: { id } }: ClaimedSupplier) => `campaign:${id}`;

  it('is answered as events that nobody keeps', async () => {
    const { response } = await opened((await aBuyer(api)).browser);

    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/event-stream');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('x-accel-buffering')).toBe('no');
  });

  it('hears on both sides that an answer was saved, each of what is theirs to read', async () => {
    const claimed = await aClaimedSupplier(api);
    const [buyers, suppliers] = [await opened(claimed.campaign.buyer.browser), await opened(claimed.browser)];

    await answer(claimed, 'GOV-01', { kind: 'level', level: 2 });
    await buyers.hears(campaignOf(claimed));
    await suppliers.hears(`assessment:${claimed.assessmentId}`);

    expect(buyers.topics.filter((topic) => topic.startsWith('assessment'))).toEqual([]);
    expect(suppliers.topics.filter((topic) => topic.startsWith('campaign'))).toEqual([]);
  });

  it('hears of many answers a few times', async () => {
    const claimed = await aClaimedSupplier(api, { plan: { form: 'full' } });
    await answer(claimed, 'GOV-01', { kind: 'level', level: 2 });
    const page = await opened(claimed.campaign.buyer.browser);

    const began = Date.now();
    for (const key of ['GOV-02', 'GOV-03', 'CLS-01', 'USE-02', 'STO-01', 'TRF-01', 'PEO-01', 'IAM-01']) {
      await answer(claimed, key, { kind: 'level', level: 2 });
    }
    const most = 2 + Math.ceil((Date.now() - began) / 250);
    await heardOut(page, claimed.campaign.buyer);

    const heard = page.topics.filter((topic) => topic === campaignOf(claimed)).length;
    expect(heard).toBeGreaterThan(0);
    expect(heard).toBeLessThanOrEqual(Math.min(most, 8));
  });

  it('hears of a submission, then that the report holds it, and of the notice in the inbox', async () => {
    const claimed = await aClaimedSupplier(api);
    await answer(claimed, 'GOV-01', { kind: 'level', level: 2 });
    const page = await opened(claimed.campaign.buyer.browser);

    await submit(claimed);

    for (const topic of [campaignOf(claimed), `report:${claimed.campaign.id}`, 'inbox']) await page.hears(topic, 20);
  });

  it('hears at the supplier’s that it has more time, and of the notice that says so', async () => {
    const claimed = await aClaimedSupplier(api);
    const { id, version, buyer } = claimed.campaign;
    const page = await opened(claimed.browser);

    await done(buyer.browser.post(`/api/campaigns/${id}/extend`, { version, dueDay: dayAhead(60) }));

    for (const topic of ['inbox', `assessment:${claimed.assessmentId}`]) await page.hears(topic, 20);
  });

  it('hears nothing of what was refused', async () => {
    const claimed = await aClaimedSupplier(api);
    const page = await opened(claimed.browser);

    await claimed.browser.put(`/api/assessments/${claimed.assessmentId}/answers/GOV-01`, { kind: 'level', level: 2, version: 7 });
    const { id: organizationId } = await done(claimed.browser.get<{ id: string }>('/api/organization'));
    await heardOut(page, { organizationId });

    expect(page.topics).toEqual(['inbox']);
  });

  it('never hears of another organization', async () => {
    const stranger = await aBuyer(api);
    const page = await opened(stranger.browser);
    const claimed = await aClaimedSupplier(api);
    const other = await opened(claimed.campaign.buyer.browser);

    await answer(claimed, 'GOV-01', { kind: 'level', level: 2 });
    await submit(claimed);
    await other.hears(`report:${claimed.campaign.id}`, 20);
    await heardOut(page, stranger);

    expect(page.heard.map(({ data }) => data)).toEqual(['', 'inbox']);
  });

  it('hears what its member may read', async () => {
    const buyer = await aBuyer(api);
    const respondent = await aColleagueOf(buyer, ['respondent']);
    const page = await opened(respondent.browser);
    const owners = await opened(buyer.browser);

    const { id } = await anIssuedCampaign(api, { buyer });
    await owners.hears(`campaign:${id}`);
    await heardOut(page, buyer);

    expect(page.topics).toEqual(['inbox']);
  });

  it('hears of less once its member may read less', async () => {
    const buyer = await aBuyer(api);
    const colleague = await aColleagueOf(buyer, ['procurement']);
    const page = await opened(colleague.browser);

    await done(buyer.browser.put(`/api/members/${colleague.id}/roles`, { roles: ['respondent'], version: 1 }));
    await wait(5_000);
    await anIssuedCampaign(api, { buyer });
    await heardOut(page, buyer);

    expect(page.topics).toEqual(['inbox']);
  });

  it('is closed within five seconds when its member is suspended', async () => {
    const buyer = await aBuyer(api);
    const colleague = await aColleagueOf(buyer, ['procurement']);
    const page = await opened(colleague.browser);

    await done(buyer.browser.post(`/api/members/${colleague.id}/suspend`));

    await until(() => page.isOver, 5);
  });

  it('is closed within five seconds when its session ends, and no other', async () => {
    const buyer = await aBuyer(api);
    const colleague = await aColleagueOf(buyer, ['procurement']);
    const [page, others] = [await opened(colleague.browser), await opened(buyer.browser)];

    await done(colleague.browser.delete('/api/session'));

    await until(() => page.isOver, 5);
    expect(others.isOver).toBe(false);
  });

  it('comes back with a new token after ten minutes', async () => {
    const page = await opened((await aBuyer(api)).browser);

    clock.forward({ seconds: 601 });

    await until(() => page.isOver, 5);
  });

  it('is not opened without a token', async () => {
    const { response } = await LivePage.open(api, api.visitor());

    expect(response.status).toBe(401);
  });

  it('is one of ten at most for one person; who closes one may open another', async () => {
    const { browser } = await aBuyer(api);
    const ten: LivePage[] = [];
    for (let at = 0; at < 10; at += 1) ten.push(await opened(browser));

    const eleventh = await fetch(`${await api.app.getUrl()}/api/events`, { headers: { authorization: `Bearer ${browser.token}` } });
    expect([eleventh.status, ((await eleventh.json()) as Problem).type]).toEqual([429, 'urn:enjuku:problem:too_many_pages']);

    ten[0]?.leave();
    await until(async () => (await opened(browser)).response.status === 200);
  });

  it('is told that it may have missed something when the connection was lost, and hears again', async () => {
    const buyer = await aBuyer(api);
    const page = await opened(buyer.browser);

    await asSuperuser(api.database, `select pg_terminate_backend(pid) from pg_stat_activity where ${LISTENING}`);
    await page.hears('missed');
    const { id } = await anIssuedCampaign(api, { buyer });

    await page.hears(`campaign:${id}`);
  });

  it('shares one connection with all others', async () => {
    const { browser } = await aBuyer(api);
    for (let at = 0; at < 5; at += 1) await opened(browser);

    expect(await asSuperuser(api.database, `select pid from pg_stat_activity where ${LISTENING}`)).toHaveLength(1);
  });

  it('is cut off when it does not read', async () => {
    const buyer = await aBuyer(api);
    const { port, hostname } = new URL(await api.app.getUrl());
    const socket = connect(Number(port), hostname);
    socket.write(`GET /api/events HTTP/1.1\r\nhost: ${hostname}\r\nauthorization: Bearer ${buyer.browser.token}\r\n\r\n`);
    await once(socket, 'data');
    socket.pause();
    const gone = once(socket, 'close');
    const other = await opened(buyer.browser);

    const database = api.app.get(TenantDatabase);
    const burst = `select pg_notify('enjuku_changes', $1 || ' campaign:' || gen_random_uuid()) from generate_series(1, 900)`;
    // 12 MB: more than the operating system takes in between.
    for (let round = 1; round <= 200; round += 1) {
      await database.apart(systemOf(buyer.organizationId), () => database.rows(burst, [buyer.organizationId]));
      await until(() => other.heard.length === 1 + round * 900);
    }
    socket.resume();

    await gone;
    expect(other.isOver).toBe(false);
  });

  it('does not hold up the end of the API', async () => {
    const ending = await startTestApi();
    await ending.app.listen(0, '127.0.0.1');
    const page = await LivePage.open(ending, (await aBuyer(ending)).browser);
    await page.hears('ready');

    await ending.stop();

    // It was ended, and not cut off with what is still open after a while.
    await until(() => page.isOver);
    expect(page.wasCutOff).toBe(false);
  });
});
