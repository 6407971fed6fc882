import type { CampaignView } from '../../libs/campaigns/src/http/campaign.dto.js';
import type { SupplierPageView, SupplierView } from '../../libs/supply-chain/src/http/supplier-view.dto.js';
import { aBuyer, type Buyer } from '../factories/journey/buyer.js';
import { anIssuedCampaign, aPlan, type IssuedCampaign } from '../factories/journey/campaign.js';
import { aClaimedSupplier, type ClaimedSupplier } from '../factories/journey/claimed-supplier.js';
import { newAddress } from '../factories/journey/person.js';
import { aSupplierOf } from '../factories/journey/supplier.js';
import { startTestApi, type TestApi } from '../support/api.js';
import { type Answer, type Client, codeOf, done, type Problem } from '../support/client.js';
import { dayAhead } from '../support/clock.js';

const NOBODY = '01931f00-0000-7000-8000-000000000000';

describe('the manners of the API', () => {
  let api: TestApi;
  let buyer: Buyer;
  let campaign: IssuedCampaign;
  let claimed: ClaimedSupplier;

  beforeAll(async () => {
    api = await startTestApi();
    buyer = await aBuyer(api);
    campaign = await anIssuedCampaign(api, { buyer });
    claimed = await aClaimedSupplier(api, { campaign });
  });

  afterAll(() => api.stop());

  const refusalOf = (answer: Answer<unknown>) => [answer.status, codeOf(answer)];
  const raw = (browser: Client, url: string, body: string | Buffer, type = 'application/json') =>
    browser.send<Problem>('POST', url, Buffer.from(body), { headers: { 'content-type': type } });

  describe('a body', () => {
    it.each([
      ['a field that nobody knows', { code: 'X', name: 'X', organizationId: NOBODY }, 'organizationId'],
      ['a field of the table', { code: 'X', name: 'X', buyer_id: NOBODY }, 'buyer_id'],
      [
        'one inside of another',
        { code: 'X', name: 'X', contacts: [{ name: 'a', email: 'a@b.example', language: 'ja', id: 1 }] },
        'contacts.0.id',
      ],
      ['one that every object has', { code: 'X', name: 'X', toString: 'X' }, 'toString'],
      ['one that every object has, inside', { code: 'X', name: 'X', contacts: [{ name: 'a', constructor: 1 }] }, 'contacts.0.constructor'],
    ])('with %s is refused', async (_what, body, field) => {
      const refused = await buyer.browser.post<Problem>('/api/suppliers', body);

      expect([...refusalOf(refused), refused.body.field]).toEqual([400, 'validation_failed', field]);
    });

    it.each([
      ['a line break', 'A\nB'],
      ['a mark that turns the direction of writing', 'A\u202eB'],
      ['nothing that can be seen', '\u3164\u200b'],
    ])('is refused where a name has %s in it, whatever it is that has the name', async (_what, name) => {
      const { browser } = buyer;
      const { revision } = await done(browser.get<{ revision: string }>('/api/information-classes'));
      const classes = { classes: [{ name: { ja: name, en: name }, exposure: 1 }], revision };
      const answers = [
        await browser.post<Problem>('/api/campaigns', aPlan({ name })),
        await browser.patch<Problem>('/api/me', { name }),
        await browser.patch<Problem>('/api/organization', { name, version: 1 }),
        await browser.post<Problem>('/api/suppliers', { code: 'L-1', name }),
        await browser.put<Problem>('/api/information-classes', classes),
        await browser.post<Problem>('/api/external-auditors', {
          ...{ email: newAddress('auditor.example'), name, language: 'ja', campaignIds: [campaign.id], endsOn: dayAhead(30), notes: false },
        }),
      ];

      expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 400));
      for (const { body } of answers) expect(body.field).toMatch(/name/);
    });

    it('keeps a name as people write it, and as the same text whoever typed it', async () => {
      const { id, version, name } = await done(
        buyer.browser.post<CampaignView>('/api/campaigns', aPlan({ name: '　葛\u{e0100}飾　か\u3099👩\u200d💻 ' })),
      );

      expect(name).toBe('葛\u{e0100}飾　が👩\u200d💻');
      await buyer.browser.delete(`/api/campaigns/${id}?version=${version}`);
    });

    it.each([
      ['cut off', '{"code":"X"'],
      ['no JSON', 'code=X'],
      ['empty', ''],
      ['a list', '[{"code":"X","name":"X"}]'],
      ['a text', '"X"'],
      ['a number', '7'],
      ['null', 'null'],
      ['made to reach a prototype', '{"code":"X","name":"X","__proto__":{"roles":["owner"]}}'],
      ['made to reach a constructor', '{"code":"X","name":"X","constructor":{"prototype":{"roles":["owner"]}}}'],
      ['ten thousand levels deep', `{"code":${'['.repeat(10_000)}${']'.repeat(10_000)},"name":"X"}`],
    ])('that is %s is refused as what it is: bad input', async (_what, body) => {
      const refused = await raw(buyer.browser, '/api/suppliers', body);

      expect(refused.status).toBe(400);
      expect(codeOf(refused)).toMatch(/^(request_malformed|validation_failed)$/);
    });

    it('of another kind is refused', async () => {
      const xml = await raw(buyer.browser, '/api/suppliers', '<a/>', 'application/xml');
      const form = await raw(buyer.browser, '/api/suppliers', 'code=X&name=X', 'application/x-www-form-urlencoded');
      const text = await raw(buyer.browser, '/api/suppliers', '{"code":"X","name":"X"}', 'text/plain');

      expect(text.status).toBe(400);
      expect([xml, form].map(refusalOf)).toEqual([
        [400, 'request_malformed'],
        [400, 'request_malformed'],
      ]);
    });

    it('above 1 MiB is refused', async () => {
      const refused = await buyer.browser.post<Problem>('/api/suppliers', { code: 'X', name: 'X', note: 'a'.repeat(1_048_577) });

      expect(refusalOf(refused)).toEqual([413, 'payload_too_large']);
    });

    it('or an address with a character that cannot be kept is refused wherever it stands', async () => {
      const nul = 'a\0b';
      const half = 'a\ud800b';
      const url = `/api/assessments/${claimed.assessmentId}/answers`;

      const refusals = await Promise.all([
        buyer.browser.post('/api/suppliers', { code: nul, name: 'X' }),
        buyer.browser.post('/api/suppliers', { code: 'X', name: half }),
        buyer.browser.post('/api/suppliers', { code: 'X', name: 'X', tags: [nul] }),
        buyer.browser.post('/api/suppliers', { code: 'X', name: 'X', contacts: [{ name: nul, email: 'a@b.example', language: 'ja' }] }),
        buyer.browser.get('/api/suppliers?search=a%00b'),
        buyer.browser.get(`/api/campaigns/${campaign.id}/assessments?search=%00`),
        buyer.browser.get('/api/audit?action=%00'),
        claimed.browser.put(`${url}/GOV-01`, { kind: 'unknown', comment: nul, version: 0 }),
        claimed.browser.put(`${url}/P-13`, { kind: 'profile', value: { business_hours: nul }, version: 0 }),
        claimed.browser.put(`${url}/P-13`, { kind: 'profile', value: { [nul]: 'x' }, version: 0 }),
        claimed.browser.put(`${url}/%00`, { kind: 'unknown', version: 0 }),
        api.visitor().post('/api/links/open', { token: nul }),
        api.visitor().post('/api/session', { email: 'a@b.example', password: nul }),
        api
          .visitor()
          .post('/api/sign-up', { email: newAddress('x.example'), password: 'a long password', name: nul, organizationName: 'X' }),
      ]);

      expect(refusals.map(({ status }) => status)).toEqual(refusals.map(() => 400));
    });

    it('keeps any other text as it came: emoji, 𠮷, combining marks, right-to-left', async () => {
      const note = '🏭 𠮷野家 が Ünïcode العربية';

      const supplier = await aSupplierOf(buyer, { code: 'TEXT-1' });
      const edited = await done(buyer.browser.patch<SupplierView>(`/api/suppliers/${supplier.id}`, { note, version: supplier.version }));

      expect(edited.note?.normalize('NFC')).toBe(note.normalize('NFC'));
    });
  });

  describe('an address', () => {
    it.each([
      '/api/suppliers/%ZZ',
      `/api/suppliers/${'a'.repeat(1_000)}`,
      '/api/suppliers/not-an-id',
      `/api/suppliers/${NOBODY}'--`,
      '/api/suppliers?limit=0',
      '/api/suppliers?limit=201',
      '/api/suppliers?limit=1.5',
      '/api/suppliers?limit=ten',
      '/api/suppliers?limit=1&limit=2',
      '/api/suppliers?sort=note',
      '/api/suppliers?organizationId=x',
      '/api/suppliers?search[a]=b',
      '/api/suppliers?state=gone',
      '/api/campaigns?limit=-1',
      '/api/audit?limit=1000',
    ])('like %s is refused', async (url) => {
      const refused = await buyer.browser.get<Problem>(url);

      expect(refused.status).toBe(400);
      expect(refused.body).toMatchObject({
        type: expect.stringMatching(/^urn:enjuku:problem:/),
        requestId: refused.headers['x-request-id'],
      });
      expect(refused.headers).toMatchObject({
        'content-type': expect.stringMatching(/problem\+json/),
        'x-content-type-options': 'nosniff',
      });
    });

    it('with a page mark that is none, or another list’s, is refused by every list', async () => {
      const made = (key: unknown) => Buffer.from(JSON.stringify(key)).toString('base64url');
      const marks = [
        'x',
        '%00',
        made([]),
        made({ a: 1 }),
        made(null),
        made(['2026-01-01']),
        made([{}, []]),
        made(Array(9).fill('x')),
        'A'.repeat(400),
      ];
      const lists: [Client, string][] = [
        [buyer.browser, '/api/suppliers'],
        [buyer.browser, '/api/campaigns'],
        [buyer.browser, `/api/campaigns/${campaign.id}/assessments`],
        [buyer.browser, `/api/campaigns/${campaign.id}/report/suppliers`],
        [buyer.browser, '/api/exports'],
        [buyer.browser, '/api/audit'],
        [buyer.browser, '/api/inbox'],
        [buyer.browser, '/api/members'],
        [buyer.browser, '/api/questionnaires'],
        [buyer.browser, '/api/baselines'],
        [buyer.browser, '/api/frameworks'],
        [claimed.browser, '/api/assessments'],
        [claimed.browser, '/api/buyers'],
      ];

      const outcomes: string[] = [];
      for (const [browser, url] of lists) {
        expect((await browser.get(url)).status).toBe(200);
        for (const mark of marks) {
          const refused = await browser.get(`${url}?cursor=${mark}`);
          if (refused.status !== 400) outcomes.push(`${refused.status} ${url} ${mark}`);
        }
      }

      expect(outcomes).toEqual([]);
    });

    it('that stays away from the data: a list ends with a mark that leads on exactly', async () => {
      const other = await aBuyer(api);
      for (const code of ['A', 'B', 'C', 'D', 'E']) await aSupplierOf(other, { code, name: '同じ名前' });

      const seen: string[] = [];
      let next: string | null = null;
      do {
        const mark: string = next === null ? '' : `&cursor=${next}`;
        const page: SupplierPageView = await done(other.browser.get<SupplierPageView>(`/api/suppliers?limit=2&sort=name${mark}`));
        seen.push(...page.items.map(({ code }) => code));
        next = page.next;
      } while (next !== null);

      expect(seen.sort()).toEqual(['A', 'B', 'C', 'D', 'E']);
    });
  });

  describe('an Idempotency-Key', () => {
    const plan = (browser: Client, key: string, changes = {}) =>
      browser.post<CampaignView>('/api/campaigns', aPlan(changes), { headers: { 'idempotency-key': key } });

    it('has one effect and one answer for ten at once', async () => {
      const other = await aBuyer(api);

      const answers = await Promise.all(Array.from({ length: 10 }, () => plan(other.browser, 'once')));

      expect(answers.map(({ status }) => status)).toEqual(Array(10).fill(201));
      expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
      expect((await done(other.browser.get<{ items: object[] }>('/api/campaigns'))).items).toHaveLength(1);
    });

    it('is refused for another request', async () => {
      await done(plan(buyer.browser, 'other-body'));

      expect(refusalOf(await plan(buyer.browser, 'other-body', { name: '別の題' }))).toEqual([409, 'idempotency_key_reused']);
      const elsewhere = await buyer.browser.post(
        '/api/suppliers',
        { code: 'K-1', name: 'K' },
        { headers: { 'idempotency-key': 'other-body' } },
      );
      expect(refusalOf(elsewhere)).toEqual([409, 'idempotency_key_reused']);
    });

    it('is everybody’s own', async () => {
      const other = await aBuyer(api);

      const [mine, theirs] = [await plan(buyer.browser, 'same-key'), await plan(other.browser, 'same-key', { name: '別の題' })];

      expect([mine.status, theirs.status]).toEqual([201, 201]);
    });

    it('is not used up by a refusal', async () => {
      const refused = await plan(buyer.browser, 'second-try', { dueDay: '2020-01-01' });
      const accepted = await plan(buyer.browser, 'second-try');

      expect([refused.status, accepted.status]).toEqual([400, 201]);
    });

    it('has to be one', async () => {
      for (const key of [' ', 'a'.repeat(201), 'キー']) {
        const headers = { 'idempotency-key': Buffer.from(key).toString('latin1') };
        expect(refusalOf(await buyer.browser.post('/api/campaigns', aPlan(), { headers }))).toEqual([400, 'idempotency_key_invalid']);
      }
    });
  });
});
