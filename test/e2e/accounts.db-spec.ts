import type { NestFastifyApplication } from '@nestjs/platform-fastify';

import { createApi } from '../../apps/api/src/create-api.js';
import type { AuditPageView } from '../../libs/audit/src/http/audit.dto.js';
import type { MeView, OwnSessionListView } from '../../libs/identity/src/http/me.dto.js';
import type { SessionView } from '../../libs/identity/src/http/session.dto.js';
import { aBuyer } from '../factories/journey/buyer.js';
import { newAddress, PASSWORD, signedIn } from '../factories/journey/person.js';
import { startTestApi, type TestApi } from '../support/api.js';
import { type Answer, Client, codeOf, done } from '../support/client.js';
import { TestClock } from '../support/clock.js';
import { testSettings } from '../support/contexts.js';
import { tokenIn } from '../support/mail-server.js';
import { until } from '../support/until.js';

const COOKIE = 'enjuku_refresh';

describe('accounts and sessions', () => {
  let api: TestApi;
  let clock: TestClock;
  /** A second process of the same API on the same database. */
  let elsewhere: NestFastifyApplication;

  beforeAll(async () => {
    api = await startTestApi();
    clock = new TestClock(api.app);
    ({ app: elsewhere } = await createApi(testSettings(api.database)));
    await elsewhere.init();
    await elsewhere.getHttpAdapter().getInstance().ready();
  });

  afterEach(() => clock.reset());
  afterAll(async () => {
    await elsewhere.close();
    await api.stop();
  });

  const refusalOf = (answer: Answer<unknown>) => [answer.status, codeOf(answer)];
  const refresh = (browser: Client) => browser.post<SessionView>('/api/session/refresh');
  /** The same person with the same tokens, whose requests reach the other process. */
  function atOtherProcess({ token }: Client): Client {
    const browser = new Client(elsewhere);
    browser.token = token;
    return browser;
  }
  /** The same tokens in another hand. */
  function copyOf(browser: Client): Client {
    const copy = api.visitor();
    copy.token = browser.token;
    for (const [name, value] of browser.cookies) copy.cookies.set(name, value);
    return copy;
  }
  const within = async (seconds: number, holds: () => Promise<boolean>) => {
    const began = Date.now();
    await until(holds, seconds);
    return (Date.now() - began) / 1_000 <= seconds;
  };

  describe('a session', () => {
    it('goes on with a new cookie each time, and two pages may refresh at once', async () => {
      const { browser } = await aBuyer(api);
      const pages = [copyOf(browser), copyOf(browser), copyOf(browser), copyOf(browser)];

      const answers = await Promise.all(pages.map(refresh));
      const [first] = pages;
      const next = await refresh(first ?? browser);

      expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
      expect(next.status).toBe(200);
      expect(first?.cookies.get(COOKIE)).not.toBe(browser.cookies.get(COOKIE));
    });

    it('ends for both holders when a cookie that was replaced comes back later', async () => {
      const { browser } = await aBuyer(api);
      const thief = copyOf(browser);
      const fresh = await done(refresh(browser));
      browser.token = fresh.accessToken;
      clock.forward({ seconds: 11 });

      const stolen = await refresh(thief);

      expect(refusalOf(stolen)).toEqual([401, 'session_ended']);
      expect(refusalOf(await refresh(browser))).toEqual([401, 'session_ended']);
      expect(refusalOf(await browser.get('/api/me'))).toEqual([401, 'sign_in_needed']);
      expect(await within(2, async () => (await atOtherProcess(browser).get('/api/me')).status === 401)).toBe(true);
    });

    it('leaves a note for the auditors when a copy of its cookie was about', async () => {
      const buyer = await aBuyer(api);
      const thief = copyOf(buyer.browser);
      await done(refresh(buyer.browser));
      clock.forward({ seconds: 11 });
      await refresh(thief);

      const browser = await signedIn(api, buyer.email);
      const { items } = await done(browser.get<AuditPageView>('/api/audit?action=session.ended'));

      expect(items).toMatchObject([{ actorKind: 'system', objectType: 'session', details: { because: 'token_reused' } }]);
    });

    it('ends everywhere at once, in every process', async () => {
      const { browser, email } = await aBuyer(api);
      const other = await signedIn(api, email);
      const third = atOtherProcess(await signedIn(api, email));
      expect((await done(browser.get<OwnSessionListView>('/api/me/sessions'))).items).toHaveLength(3);
      expect((await third.get('/api/me')).status).toBe(200);

      expect((await browser.delete('/api/session/all')).status).toBe(204);

      expect(refusalOf(await other.get('/api/me'))).toEqual([401, 'sign_in_needed']);
      expect(refusalOf(await refresh(other))).toEqual([401, 'session_ended']);
      expect(await within(2, async () => (await third.get('/api/me')).status === 401)).toBe(true);
      expect((await signedIn(api, email)).token).not.toBeNull();
    });

    it('goes on in another organization without a new sign-in, and never mixes the two', async () => {
      const host = await aBuyer(api, '委託元');
      const person = await aBuyer(api, '自分の会社');
      await done(
        host.browser.post('/api/member-invitations', { email: person.email, name: person.name, roles: ['auditor'], language: 'ja' }),
      );
      const token = tokenIn(await api.mail.newestTo(person.email));
      await done(person.browser.post('/api/received-invitations/accept', { token }));
      const before = person.browser.token;

      const switched = await done(
        person.browser.post<SessionView>('/api/session/switch-organization', { organizationId: host.organizationId }),
      );
      const there = copyOf(person.browser);
      there.token = switched.accessToken;

      expect((await done(there.get<MeView>('/api/me'))).organizationId).toBe(host.organizationId);
      expect(refusalOf(await there.post('/api/suppliers', { code: 'X', name: 'X' }))).toEqual([403, 'not_permitted']);
      const here = copyOf(person.browser);
      here.token = before;
      expect((await done(here.get<MeView>('/api/me'))).organizationId).toBe(person.organizationId);
      expect((await here.post('/api/suppliers', { code: 'X', name: 'X' })).status).toBe(201);
      expect((await done(there.get<{ total: number }>('/api/suppliers'))).total).toBe(0);
      expect((await done(refresh(person.browser))).organizationId).toBe(host.organizationId);
      const stranger = await aBuyer(api);
      expect(refusalOf(await stranger.browser.post('/api/session/switch-organization', { organizationId: host.organizationId }))).toEqual([
        404,
        'membership_not_found',
      ]);
    });
  });

  describe('a forgotten password', () => {
    it('is set anew through a mail, once, and every session ends', async () => {
      const { browser, email } = await aBuyer(api);
      await done(api.visitor().post('/api/password-resets', { email: email.toUpperCase() }));
      const token = tokenIn(await api.mail.newestTo(email));
      const complete = (password: string) => api.visitor().post('/api/password-resets/complete', { token, password });

      expect((await complete('short')).status).toBe(400);
      expect((await complete('a new long password')).status).toBe(204);

      expect(refusalOf(await complete('yet another password'))).toEqual([410, 'link_used']);
      expect(refusalOf(await browser.get('/api/me'))).toEqual([401, 'sign_in_needed']);
      expect(refusalOf(await api.visitor().post('/api/session', { email, password: PASSWORD }))).toEqual([401, 'sign_in_refused']);
      expect((await signedIn(api, email, 'a new long password')).token).not.toBeNull();
      await api.mail.newestTo(email, /パスワードが変更/);
    });

    it('is mailed to nobody who has no account, and answered alike', async () => {
      const { email } = await aBuyer(api);
      const unknown = newAddress('nobody.example');

      const answers = await Promise.all([email, unknown].map((address) => api.visitor().post('/api/password-resets', { email: address })));
      await api.mail.newestTo(email);

      expect(answers.map(({ status, raw }) => [status, raw.length])).toEqual([
        [202, 0],
        [202, 0],
      ]);
      expect(api.mail.mails.some(({ recipients }) => recipients.includes(unknown))).toBe(false);
    });

    it('is asked for a few times an hour', async () => {
      const { email } = await aBuyer(api);
      const ask = () => api.visitor().post('/api/password-resets', { email });

      const statuses: number[] = [];
      for (let turn = 0; turn < 6; turn += 1) statuses.push((await ask()).status);

      expect(statuses).toEqual([202, 202, 202, 202, 202, 429]);
    });
  });

  describe('signing in', () => {
    it('evaluates ten passwords in a quarter of an hour, in all processes together, the right one included', async () => {
      const { email } = await aBuyer(api);
      const tries = Array.from({ length: 30 }, (_, at) => (at % 2 === 0 ? api.visitor() : new Client(elsewhere)));

      const answers = await Promise.all(tries.map((browser) => browser.post('/api/session', { email, password: 'wrong password' })));
      const right = await api.visitor().post('/api/session', { email, password: PASSWORD });

      const statuses = answers.map(({ status }) => status);
      expect(statuses.filter((status) => status === 401)).toHaveLength(10);
      expect(statuses.filter((status) => status === 429)).toHaveLength(20);
      expect(refusalOf(right)).toEqual([429, 'too_many_attempts']);
      expect(right.headers['retry-after']).toBe('900');
    });

    it('tells a stranger nothing about who has an account', async () => {
      const { email } = await aBuyer(api);
      const bodies = await Promise.all(
        [email, newAddress('nobody.example')].map(async (address) => {
          const { status, body } = await api.visitor().post('/api/session', { email: address, password: 'wrong password' });
          return { status, ...body, requestId: '' };
        }),
      );

      expect(bodies[0]).toEqual(bodies[1]);
    });
  });

  describe('signing up', () => {
    const entries = (email: string) => ({ email, password: PASSWORD, name: '新田 優', organizationName: '新田工業', language: 'ja' });

    it('tells the owner of an address that has an account, and makes nothing', async () => {
      const { email, browser } = await aBuyer(api);

      const again = await api.visitor().post('/api/sign-up', entries(email));
      const mail = await api.mail.newestTo(email);

      expect([again.status, again.raw.length]).toEqual([202, 0]);
      expect(mail.parsed.text).not.toMatch(/\/l\//);
      expect((await done(browser.get<MeView>('/api/me'))).memberships).toHaveLength(1);
    });

    it('ends the first confirmation when a second one is asked for', async () => {
      const email = newAddress('newcomer.example');
      await done(api.visitor().post('/api/sign-up', entries(email)));
      const first = tokenIn(await api.mail.newestTo(email));
      await done(api.visitor().post('/api/sign-up/confirmation-mails', { email }));
      await until(() => api.mail.mails.filter(({ recipients }) => recipients.includes(email)).length === 2);
      const second = tokenIn(await api.mail.newestTo(email));
      const confirm = (token: string) => api.visitor().post('/api/sign-up/confirm', { token });

      expect(refusalOf(await confirm(first))).toEqual([410, 'link_revoked']);
      expect((await confirm(second)).status).toBe(204);
      expect((await signedIn(api, email)).token).not.toBeNull();
    });

    it.each([
      ['a password that is too short', { password: 'short' }, 'password_too_short', 'password'],
      ['a password that everybody uses', { password: 'password1234' }, 'password_too_common', 'password'],
      ['two addresses in one', { email: 'a@b.example,c@d.example' }, 'address_invalid', 'email'],
      ['a time zone that does not exist', { timeZone: 'Asia/Nowhere' }, 'time_zone_unknown', 'timeZone'],
      ['no name', { name: '　' }, 'name_unusable', 'name'],
    ])('refuses %s', async (_what, changes, code, field) => {
      const refused = await api.visitor().post('/api/sign-up', { ...entries(newAddress('newcomer.example')), ...changes });

      expect([...refusalOf(refused), (refused.body as { field?: string }).field]).toEqual([400, code, field]);
    });
  });
});

describe('an installation that is closed to sign-ups', () => {
  it('says so, and makes nobody an account', async () => {
    const api = await startTestApi({ signUp: 'closed' });
    const entries = { email: 'nitta@newcomer.example', password: PASSWORD, name: '新田 優', organizationName: '新田工業' };

    const state = await api.visitor().get('/api/sign-up');
    const refused = await api.visitor().post('/api/sign-up', entries);

    expect(state.body).toEqual({ open: false });
    expect([refused.status, codeOf(refused)]).toEqual([403, 'sign_up_closed']);
    await api.stop();
  });
});
