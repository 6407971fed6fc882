import { brotliDecompressSync } from 'node:zlib';
import { aBuyer, type Buyer } from '../factories/journey/buyer.js';
import { anIssuedCampaign, type IssuedCampaign } from '../factories/journey/campaign.js';
import { aClaimedSupplier, type ClaimedSupplier } from '../factories/journey/claimed-supplier.js';
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
