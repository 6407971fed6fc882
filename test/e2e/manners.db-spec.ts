import { brotliDecompressSync } from 'node:zlib';
import type { CampaignView } from '../../libs/campaigns/src/http/campaign.dto.js';
import type { SupplierPageView, SupplierView } from '../../libs/supply-chain/src/http/supplier-view.dto.js';
import { aBuyer, type Buyer } from '../factories/journey/buyer.js';
import { anIssuedCampaign, aPlan, type IssuedCampaign } from '../factories/journey/campaign.js';
import { aClaimedSupplier, type ClaimedSupplier } from '../factories/journey/claimed-supplier.js';
import { newAddress } from '../factories/journey/person.js';
import { aSupplierOf } from '../factories/journey/supplier.js';
import { startTestApi, type TestApi } from '../support/api.js';
import { type Answer, type Client, codeOf, done, type Problem } from '../support/client.js';

const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
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
  const inLanguage = (header: string, browser: Client = api.visitor()) =>
    browser.send<Problem>('GET', '/api/nothing-here', undefined, { headers: { 'accept-language': header } });

  it('says that it lives and is ready', async () => {
    const visitor = api.visitor();

    expect((await visitor.get('/health/live')).body).toEqual({ status: 'ok' });
    expect((await visitor.get('/health/ready')).body).toEqual({ status: 'ok' });
  });

  describe('a large answer', () => {
    const assessment = (headers: Record<string, string>) =>
      claimed.browser.send('GET', `/api/assessments/${claimed.assessmentId}`, undefined, { headers });

    it('comes compressed to whoever reads that, and says the same', async () => {
      const plain = await assessment({});
      const packed = await assessment({ 'accept-encoding': 'gzip, br' });

      expect([plain.headers['content-encoding'], packed.headers['content-encoding']]).toEqual([undefined, 'br']);
      expect(packed.raw.length).toBeLessThan(plain.raw.length / 3);
      expect(JSON.parse(brotliDecompressSync(packed.raw).toString())).toEqual(plain.body);
    });

    it('is alone in that: a small one goes out as it is', async () => {
      const { headers } = await claimed.browser.send('GET', '/api/me', undefined, { headers: { 'accept-encoding': 'br' } });

      expect(headers['content-encoding']).toBeUndefined();
    });
  });

  describe('a refusal', () => {
    it('is an RFC 9457 problem with a stable type, a sentence, the field at fault and the request’s id', async () => {
      const refused = await buyer.browser.post<Problem>('/api/suppliers', { code: 'A-1', name: 7 });

      expect(refused.headers['content-type']).toMatch(/^application\/problem\+json/);
      expect(refused.body).toEqual({
        type: 'urn:enjuku:problem:validation_failed',
        status: 400,
        detail: 'Some of the input needs to be corrected.',
        field: 'name',
        details: { problems: [{ field: 'name', code: 'isString', detail: 'Please give text.' }] },
        requestId: refused.headers['x-request-id'],
      });
    });

    it('says of what is missing that it is missing, and of what is too long how long it may be', async () => {
      const missing = await buyer.browser.post<Problem>('/api/suppliers', { code: 'A-1' });
      const long = await buyer.browser.get<Problem>(`/api/suppliers?cursor=${'x'.repeat(2_001)}`);

      expect([missing, long].map(({ body }) => body.details)).toEqual([
        { problems: [{ field: 'name', code: 'isDefined', detail: 'Please fill this in.' }] },
        { problems: [{ field: 'cursor', code: 'maxLength', detail: 'Please give at most 2000 characters.' }] },
      ]);
    });

    it.each([
      ['ja', '見つかりません'],
      ['en', 'nothing at this address'],
      ['en-GB,en;q=0.9,ja;q=0.8', 'nothing at this address'],
      ['fr, ja;q=0.5, en;q=0.4', '見つかりません'],
      ['en;q=0, ja;q=0.1', '見つかりません'],
      ['de', '見つかりません'],
      [';;q=,,', '見つかりません'],
    ])('comes in the language that "%s" asks for', async (header, words) => {
      expect((await inLanguage(header)).body.detail).toMatch(words);
    });

    it('comes in the member’s own language where none is asked for', async () => {
      const english = api.visitor();
      english.token = buyer.browser.token;
      await done(english.patch('/api/me', { language: 'en' }));
      const none = { headers: { 'accept-language': '' } };

      const refused = await english.send<Problem>('GET', `/api/suppliers/${NOBODY}`, undefined, none);
      await done(english.patch('/api/me', { language: 'ja' }));

      expect(refused.body.detail).toMatch(/^[A-Z]/);
    });

    it('says the single sentences in it in that language, too', async () => {
      buyer.browser.language = 'ja';
      const { body } = await buyer.browser.post<Problem>('/api/campaigns', { name: '', form: 'long' });
      buyer.browser.language = 'en';

      const problems = body.details?.problems as { field: string; detail: unknown }[];
      expect(problems.map(({ field }) => field)).toEqual(
        expect.arrayContaining(['name', 'form', 'questionnaireVersionId', 'baselineVersionId', 'recipients', 'dueDay']),
      );
      for (const { detail } of problems) expect(detail).toMatch(/[ぁ-ん].*。$/);
    });

    it('tells a missing thing and somebody else’s apart in nothing', async () => {
      const other = await aBuyer(api);
      const foreign = await aSupplierOf(other);
      const look = async (id: string) => {
        const { status, body, headers } = await buyer.browser.get<Problem>(`/api/suppliers/${id}`);
        const { date: _date, 'x-request-id': _id, ...same } = headers;
        return { ...body, status, requestId: '', same };
      };

      expect(await look(foreign.id)).toEqual(await look(NOBODY));
    });

    it.each([
      ['no such route', 'GET', '/api/nothing'],
      ['no such method there', 'PUT', '/api/suppliers'],
      ['nothing at the root', 'GET', '/'],
      ['figures, which have a port of their own', 'GET', '/metrics'],
      ['the outbox, since mails are really sent', 'GET', '/outbox'],
      ['the outbox as data, since mails are really sent', 'GET', '/outbox.json'],
    ] as const)('answers 404 where there is %s', async (_what, method, url) => {
      const answer = await buyer.browser.send<Problem>(method, url);

      expect(answer.status).toBe(404);
      expect(answer.body).toMatchObject({ status: 404, detail: expect.any(String), requestId: expect.stringMatching(ID) });
    });

    it('asks who it is before it says anything else', async () => {
      const urls = [
        '/api/suppliers',
        '/api/suppliers/not-an-id',
        '/api/campaigns?limit=0',
        '/api/audit',
        '/api/exports',
        `/api/assessments/${NOBODY}`,
      ];
      const forged = api.visitor();
      forged.token = 'eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0.';

      for (const browser of [api.visitor(), forged]) {
        const refusals = await Promise.all(urls.map((url) => browser.get(url)));
        expect(refusals.map(refusalOf)).toEqual(urls.map(() => [401, 'sign_in_needed']));
      }
    });
  });

  describe('a body', () => {
    it.each([
      ['a field that nobody knows', { code: 'X', name: 'X', organizationId: NOBODY }, 'organizationId'],
      ['a field of the table', { code: 'X', name: 'X', buyer_id: NOBODY }, 'buyer_id'],
      [
        'one inside of another',
        { code: 'X', name: 'X', contacts: [{ name: 'a', email: 'a@b.example', language: 'ja', id: 1 }] },
        'contacts.0.id',
      ],
    ])('with %s is refused', async (_what, body, field) => {
      const refused = await buyer.browser.post<Problem>('/api/suppliers', body);

      expect([...refusalOf(refused), refused.body.field]).toEqual([400, 'validation_failed', field]);
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

      expect(edited.note.normalize('NFC')).toBe(note.normalize('NFC'));
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

  describe('every answer', () => {
    it('carries an id: the caller’s own where it is one, else a new one', async () => {
      const visitor = api.visitor();
      const ask = async (id: string) =>
        (await visitor.send('GET', '/health/live', undefined, { headers: { 'x-request-id': id } })).headers['x-request-id'];

      expect(await ask(NOBODY)).toBe(NOBODY);
      expect(await ask('<script>')).toMatch(ID);
      expect(await ask('')).toMatch(ID);
      expect(await ask(`${NOBODY}, ${NOBODY}`)).toMatch(ID);
    });

    it('is neither sniffed, framed, cached nor shared', async () => {
      const answers = [
        await buyer.browser.get('/api/suppliers'),
        await buyer.browser.get('/api/suppliers/export?format=csv'),
        await buyer.browser.get(`/api/campaigns/${campaign.id}/gaps.csv`),
        await buyer.browser.get(`/api/suppliers/${NOBODY}`),
        await raw(buyer.browser, '/api/suppliers', '{'),
        await api.visitor().get('/api/suppliers'),
        await api.visitor().get('/api/nothing'),
        await api.visitor().get('/health/live'),
      ];

      for (const { headers } of answers) {
        expect(headers).toMatchObject({
          'x-content-type-options': 'nosniff',
          'referrer-policy': 'no-referrer',
          'cross-origin-resource-policy': 'same-origin',
          'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
          'cache-control': 'no-store',
        });
        expect(headers).not.toHaveProperty('access-control-allow-origin');
        expect(headers).not.toHaveProperty('x-powered-by');
        expect(headers).not.toHaveProperty('server');
      }
      expect(answers[1]?.headers['content-disposition']).toMatch(/^attachment/);
      expect(answers[2]?.headers['content-disposition']).toMatch(/^attachment/);
    });

    it('stands in the description that is served', async () => {
      const { status, body } = await api.visitor().get<{ openapi: string; paths: Record<string, object> }>('/api/openapi.json');

      expect([status, body.openapi]).toEqual([200, '3.1.0']);
      for (const path of ['/api/session', '/api/campaigns/{id}/issue', '/api/assessments/{id}/answers/{questionKey}', '/api/links/claim']) {
        expect(Object.keys(body.paths)).toContain(path);
      }
      expect(Object.keys(body.paths).join()).not.toContain('outbox');
    });
  });
});
