import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isId } from '@app/kernel';
import type { LightMyRequestResponse } from 'fastify';

import { until } from '../support/until.js';
import { whileBroken } from './support/broken.js';
import { callAsOwn } from './support/calls.js';
import { CASES } from './support/cases/index.js';
import { buildChain, type Chain } from './support/chain.js';
import { Lab, type Request } from './support/lab.js';
import { LogLines } from './support/log-lines.js';
import { revealedIn } from './support/revealing.js';
import { declaredRoutes } from './support/routes.js';
import { type Organization, ownerOf } from './support/world.js';

const MINUTES = 60_000;

interface Line {
  readonly level: string;
  readonly context?: string;
  readonly message: unknown;
}

interface Told {
  readonly requestId?: string;
  readonly status?: number;
  readonly message?: string;
}

/** Everything that anybody sends or keeps here carries a mark; the logs are written at the most talkative level that there is. */
describe('what is written to logs', () => {
  let lab: Lab;
  let log: LogLines;
  let own: Chain;
  /** By method and address. */
  const answered: (readonly [string, LightMyRequestResponse])[] = [];
  const faults: LightMyRequestResponse[] = [];

  beforeAll(async () => {
    log = new LogLines();
    lab = await Lab.start({ logLevel: 'trace' });
    own = await buildChain(lab, 'A');
    await everyCall();
    await refusedCalls();
    await lab.quiet();
    await brokenCalls();
    await refusedMails();
    await lostConnections();
    await lab.quiet();
  }, 5 * MINUTES);

  afterAll(async () => {
    await lab.stop();
    log.stop();
  });

  const mark = () => lab.canaries.text('A');
  const lines = (): Line[] => log.lines.map((line) => JSON.parse(line));
  const objects = () => lines().map(({ message }) => (typeof message === 'object' ? (message as Told) : {}));
  const told = (words: string) => until(() => log.text.includes(words), 30);
  const ask = async (at: Organization, request: Request) => {
    const reply = await lab.ask(ownerOf(at), request);
    answered.push([`${request.method} ${request.url}`, reply]);
    return reply;
  };

  async function everyCall(): Promise<void> {
    for (const route of declaredRoutes(lab.api.app)) {
      const plan = CASES[route.name];
      const at = plan?.by === 'supplier' ? own.suppliers[0] : own.buyer;
      if (plan) answered.push([route.name, await callAsOwn(lab, route, plan, at)]);
    }
  }

  async function refusedCalls(): Promise<void> {
    const { buyer } = own;
    const headers = { 'user-agent': mark(), 'x-request-id': mark(), 'idempotency-key': mark(), cookie: `enjuku_refresh=${mark()}` };
    await ask(buyer, { method: 'POST', url: '/api/session', body: { email: lab.canaries.address('A'), password: mark() }, headers });
    await ask(buyer, { method: 'GET', url: `/api/suppliers?search=${mark()}&sort=${mark()}`, headers });
    await ask(buyer, { method: 'GET', url: `/api/suppliers/${mark()}`, headers });
    await ask(buyer, { method: 'GET', url: `/api/${mark()}`, headers });
    await ask(buyer, { method: 'GET', url: `/api/%E0%A4%A${mark()}`, headers });
    await ask(buyer, { method: 'DELETE', url: `/api/me?${mark()}=${mark()}`, headers });
    await ask(buyer, { method: 'POST', url: '/api/suppliers', body: { [mark()]: mark(), name: [mark()] }, headers });
    await ask(buyer, { method: 'GET', url: '/api/me', headers: { ...headers, authorization: `Bearer ${mark()}` } });
    await ask(buyer, { method: 'POST', url: '/api/links/open', body: { token: `${mark()}.${mark()}` }, headers });
    for (const payload of [`{"name": ${mark()}`, `{"name":"${'x'.repeat(1_100_000)}${mark()}"}`]) {
      await ask(buyer, { method: 'POST', url: '/api/suppliers', payload, headers: { ...headers, 'content-type': 'application/json' } });
    }
    await ask(buyer, { method: 'POST', url: '/api/supplier-imports', upload: { name: `${mark()}.xlsx`, content: mark() } });
  }

  /** While the tables that they write to take nothing. */
  async function brokenCalls(): Promise<void> {
    const { buyer, suppliers } = own;
    const [, supplier] = suppliers;
    const assessment = `/api/assessments/${supplier.ids.assessment}`;
    const answer = { kind: 'level', level: 1, comment: mark(), version: 0 };
    const csv: Request = { method: 'GET', url: `/api/campaigns/${buyer.ids.campaign}/gaps.csv` };
    const cases: [string, Organization, Request][] = [
      ['supplier_record', buyer, { method: 'POST', url: '/api/suppliers', body: { code: mark(), name: mark(), note: mark() } }],
      ['answer', supplier, { method: 'PUT', url: `${assessment}/answers/CLS-02`, body: answer }],
      ['user_account', buyer, { method: 'PATCH', url: '/api/me', body: { name: mark() } }],
      ['user_account', buyer, { method: 'POST', url: '/api/sign-up', body: signUp() }],
      ['link', buyer, { method: 'POST', url: '/api/member-invitations', body: invitation(lab.canaries.address('A')) }],
      ['export', buyer, csv],
    ];
    for (const [table, at, request] of cases) faults.push(await whileBroken(lab, table, () => ask(at, request)));

    const toEnd = 'sha256 is null';
    await whileBroken(lab, 'export', () => Promise.all([ask(buyer, csv), told('An export broke off')]), toEnd);
    const signature = { signedBy: mark(), title: mark(), acknowledgeUnanswered: true };
    const submitting: Request = { method: 'POST', url: `${assessment}/submit`, body: signature };
    await whileBroken(lab, 'submission_score', () => Promise.all([ask(supplier, submitting), told('A job failed')]));
  }

  /** One mail is refused for good, in words that name everything, another one for now. */
  async function refusedMails(): Promise<void> {
    for (const code of [550, 451]) {
      const email = lab.canaries.address('A');
      lab.api.mail.refusals.set(email, { code, text: `<${email}> ${mark()} unknown here` });
      expect((await ask(own.buyer, { method: 'POST', url: '/api/member-invitations', body: invitation(email) })).statusCode).toBe(201);
    }
    await told('failed after 1 attempts');
    await told('was not taken at attempt 1');
    lab.api.mail.refusals.clear();
  }

  async function lostConnections(): Promise<void> {
    await lab.rows(`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`);
    await ask(own.buyer, { method: 'GET', url: '/api/me' });
  }

  const invitation = (email: string) => ({ email, name: mark(), roles: ['reviewer'] });
  const signUp = () => ({ email: lab.canaries.address('A'), password: `${mark()} ${mark()}`, name: mark(), organizationName: mark() });

  it('holds nothing secret or personal, and nothing that was sent', () => {
    const revealing = log.lines.flatMap((line) => {
      const revealed = revealedIn(line, lab.canaries);
      return revealed === null ? [] : [`${revealed}: ${line.slice(0, 500)}`];
    });

    expect(revealing).toEqual([]);
    expect(log.lines.length).toBeGreaterThan(300);
  });

  it.each<[string, (text: string) => string]>([
    ['a text', (text) => `{"level":"error","message":"broken by ${text}"}`],
    ['an address', () => '{"message":"to hanako@example.co.jp"}'],
    ['the seal of a link', () => `{"message":"/l/x.${'aB3_-'.repeat(9)}"}`],
    ['a Japanese name', () => '{"message":"港 一郎"}'],
    ['a query', () => '{"url":"/api/suppliers?search=x"}'],
    ['a password', () => '{"message":"correct horse battery staple"}'],
  ])('would be found out if a line held %s', (_what, line) => {
    expect(revealedIn(line(mark()), lab.canaries)).not.toBeNull();
  });

  it('has a line for every answer, under the id that its caller was given', () => {
    const known = new Map(objects().flatMap(({ requestId, status }) => (requestId && status ? [[requestId, status] as const] : [])));

    const missing = answered.filter(([, { headers, statusCode }]) => known.get(String(headers['x-request-id'])) !== statusCode);
    // What watches the process asks every few seconds; an answer that goes on has its line when it ends.
    const without = ['GET /api/events', 'GET /health/live', 'GET /health/ready'];
    expect(missing.map(([name]) => name)).toEqual(without);
    expect(answered.length).toBeGreaterThan(120);
  });

  it('says under the same id what went wrong where it was a fault of ours, and only there', () => {
    const explained = lines().filter(({ level, context }) => level === 'error' && context === 'problem');

    const ids = explained.map(({ message }) => (message as Told).requestId);
    expect(ids.every(isId)).toBe(true);
    expect(ids.sort()).toEqual(faults.map(({ headers }) => String(headers['x-request-id'])).sort());
  });

  it('tells of whatever else went wrong: jobs, mails, exports', () => {
    const sentences = [...objects().map(({ message }) => message), ...lines().map(({ message }) => message)];

    expect(sentences).toEqual(
      expect.arrayContaining([
        'A job failed and comes back.',
        'An export broke off.',
        expect.stringMatching(/^Mail [\w-]{36} failed after 1 attempts\.$/),
      ]),
    );
  });

  it('stays there: a caller gets the id and no more', () => {
    for (const { statusCode, body, headers } of faults) {
      expect([statusCode, headers['content-type']]).toEqual([500, 'application/problem+json; charset=utf-8']);
      expect(JSON.parse(body)).toEqual({
        type: 'urn:enjuku:problem:internal_error',
        status: 500,
        detail: 'Something went wrong on our side. Please tell us the request id.',
        requestId: headers['x-request-id'],
      });
    }
    expect(faults).toHaveLength(6);
  });

  const withOwnServer = process.env.TEST_DATABASE_ADMIN_URL ? it.skip : it;
  withOwnServer(
    'holds no rows, no statements and no errors in the log of the built-in PostgreSQL, which tells them unless it is told not to',
    () => {
      const written = readFileSync(join(process.env.TEST_DATABASE_ROOM ?? '', 'postgres.log'), 'utf8').split('\n');

      expect(written.filter((line) => line.includes('ready to accept connections'))).toHaveLength(1);
      expect(written.filter((line) => lab.canaries.isMarked(line) || /ERROR|DETAIL|STATEMENT|CONTEXT/.test(line))).toEqual([]);
    },
  );
});
