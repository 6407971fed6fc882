import { createHmac } from 'node:crypto';

import { type Permission, Public, Requires, RequiresPerson, type Role, TenantDatabase } from '@app/tenancy';
import { Controller, Get } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import jwt from 'jsonwebtoken';

import { Client } from '../../../../test/support/client.js';
import { createTestDatabase } from '../../../../test/support/database.js';
import { startGuardedApp } from '../../../../test/support/guarded-app.js';
import { IdentityBench, type Owner } from '../../../../test/support/identity.js';
import { Keys } from '../keys.js';
import type { Session } from '../sessions/session.js';
import { SessionsService } from '../sessions/sessions.service.js';

const NEEDED: Permission = 'members.manage';

@Controller('probe')
class ProbeController {
  constructor(private readonly database: TenantDatabase) {}

  @Get('open')
  @Public()
  open() {
    return { reached: true };
  }

  @Get('person')
  @RequiresPerson()
  person() {
    return this.database.actor;
  }

  @Get('permitted/:id')
  @Requires(NEEDED)
  permitted() {
    return this.database.actor;
  }

  @Get('forgotten')
  forgotten() {
    return { reached: true };
  }
}

describe('the guard', () => {
  let app: NestFastifyApplication;
  let bench: IdentityBench;

  beforeAll(async () => {
    const cluster = await createTestDatabase();
    app = await startGuardedApp(cluster, [ProbeController]);
    bench = await IdentityBench.over(cluster, app);
  });

  afterAll(() => bench.stop());

  const get = async (path: string, token: string | null, headers: Readonly<Record<string, string>> = {}) => {
    const client = new Client(app);
    client.token = token;
    return client.send('GET', `/api/probe/${path}`, undefined, { headers });
  };
  const signedIn = async (roles: readonly Role[] = ['owner']): Promise<{ owner: Owner; session: Session }> => {
    const owner = await bench.owner();
    await bench.rows(`update app.membership set roles = $2 where user_id = $1`, [owner.userId, roles]);
    return { owner, session: await app.get(SessionsService).begin(owner.userId, 'Test browser') };
  };
  const typeOf = ({ body }: { body: Record<string, unknown> }) => String(body.type).replace('urn:enjuku:problem:', '');

  it('lets anybody reach what is public, also with a token that is worth nothing', async () => {
    const answers = [await get('open', null), await get('open', 'nonsense')];

    expect(answers.map(({ status, body }) => [status, body])).toEqual([
      [200, { reached: true }],
      [200, { reached: true }],
    ]);
  });

  it('asks for a sign-in where a person is needed', async () => {
    const answers = [await get('person', null), await get('person', 'nonsense'), await get('permitted/1', null)];

    expect(answers.map((answer) => [answer.status, typeOf(answer)])).toEqual(Array(3).fill([401, 'sign_in_needed']));
  });

  it('says who acts, and for which organization', async () => {
    const { owner, session } = await signedIn(['admin', 'auditor']);

    const { body } = await get('permitted/1', session.accessToken);

    expect(body).toEqual({
      kind: 'member',
      tenantId: owner.organizationId,
      userId: owner.userId,
      name: '佐藤 一郎',
      language: 'ja',
      roles: ['admin', 'auditor'],
      engagement: null,
    });
  });

  it('knows a person without an organization, who may do only what needs none', async () => {
    const { owner } = await signedIn();
    await bench.rows(`update app.membership set suspended_at = now() where user_id = $1`, [owner.userId]);
    const session = await app.get(SessionsService).begin(owner.userId, 'Test browser');

    const [person, permitted] = [await get('person', session.accessToken), await get('permitted/1', session.accessToken)];

    expect(person.body).toEqual({ kind: 'person', tenantId: null, userId: owner.userId });
    expect([permitted.status, typeOf(permitted)]).toEqual([403, 'organization_needed']);
  });

  it('refuses a member without the permission, and notes it in the trail of the organization, without ids', async () => {
    const { owner, session } = await signedIn(['respondent', 'approver']);

    const answer = await get('permitted/4711', session.accessToken);

    expect([answer.status, typeOf(answer)]).toEqual([403, 'not_permitted']);
    const denied = `select actor_id, object_id, details from app.audit_entry where organization_id = $1 and action = 'access.denied'`;
    expect(await bench.rows(denied, [owner.organizationId])).toEqual([
      { actor_id: owner.userId, object_id: 'GET /api/probe/permitted/:id', details: { permission: NEEDED } },
    ]);
  });

  it('refuses a route that declares no access, to owners too', async () => {
    const { session } = await signedIn();

    const answer = await get('forgotten', session.accessToken);

    expect([answer.status, typeOf(answer)]).toEqual([403, 'not_permitted']);
  });

  it.each([
    ['the session was ended', `update app.session_family set ended_at = now() where user_id = $1`],
    ['the session has run out', `update app.session_family set expires_at = now() where user_id = $1`],
    ['the membership was suspended', `update app.membership set suspended_at = now() where user_id = $1`],
    ['the person was suspended', `update app.user_account set suspended_at = now() where id = $1`],
    [
      'the organization was closed',
      `update app.organization set state = 'closed' where id = (select organization_id from app.membership where user_id = $1)`,
    ],
  ])('accepts no token after %s', async (_what, sql) => {
    const { owner, session } = await signedIn();

    await bench.rows(sql, [owner.userId]);

    expect((await get('permitted/1', session.accessToken)).status).toBe(401);
  });

  it('accepts no token of one organization for another', async () => {
    const [{ session }, other] = [await signedIn(), await bench.owner()];
    const forged = app.get(Keys);
    const { sub, fam } = JSON.parse(Buffer.from(session.accessToken.split('.')[1] ?? '', 'base64url').toString());
    // Even rightly signed: membership is asked for anew.
    const token = jwt.sign({ sub, fam, org: other.organizationId }, forged.accessTokens, {
      audience: 'access',
      issuer: 'enjuku',
      expiresIn: 60,
    });

    expect((await get('permitted/1', token)).status).toBe(401);
  });

  describe('of a page that names its organization', () => {
    const asOf = (organizationId: string) => ({ 'x-organization': organizationId });

    it('takes its token for that organization, however the id is written', async () => {
      const { owner, session } = await signedIn();

      const written = [owner.organizationId, owner.organizationId.toUpperCase()];
      const answers = await Promise.all(written.map((id) => get('permitted/1', session.accessToken, asOf(id))));

      expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    });

    it.each(['permitted/1', 'person'])('refuses a token of another organization at %s, with a sentence in both languages', async (path) => {
      const [{ session }, other] = [await signedIn(), await bench.owner()];

      const english = await get(path, session.accessToken, asOf(other.organizationId));
      const japanese = await get(path, session.accessToken, { ...asOf(other.organizationId), 'accept-language': 'ja' });

      expect([english.status, typeOf(english)]).toEqual([409, 'another_organization']);
      expect([english.body.detail, japanese.body.detail]).toEqual([
        expect.stringContaining('another organization'),
        expect.stringContaining('組織をお確かめください'),
      ]);
    });

    it.each(['', 'nonsense'])('takes “%s” for another organization', async (nonsense) => {
      const { session } = await signedIn();

      expect((await get('person', session.accessToken, asOf(nonsense))).status).toBe(409);
    });

    it('refuses a person who has no organization to work in any more', async () => {
      const { owner } = await signedIn();
      await bench.rows(`update app.membership set suspended_at = now() where user_id = $1`, [owner.userId]);
      const session = await app.get(SessionsService).begin(owner.userId, 'Test browser');

      const answer = await get('person', session.accessToken, asOf(owner.organizationId));

      expect([answer.status, typeOf(answer)]).toEqual([409, 'another_organization']);
    });

    it('asks for a sign-in first, and notes no denied access in the trail of an organization that was not meant', async () => {
      const [{ owner, session }, other] = [await signedIn(['respondent']), await bench.owner()];

      const [stranger, denied] = [
        await get('person', null, asOf(other.organizationId)),
        await get('permitted/1', session.accessToken, asOf(other.organizationId)),
      ];

      expect([stranger.status, denied.status]).toEqual([401, 409]);
      const noted = `select 1 from app.audit_entry where organization_id = any($1) and action = 'access.denied'`;
      expect(await bench.count(noted, [[owner.organizationId, other.organizationId]])).toBe(0);
    });

    it('lets everybody reach what is public', async () => {
      expect((await get('open', null, asOf('nonsense'))).status).toBe(200);
    });
  });

  describe('among forged tokens', () => {
    const encode = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url');
    const hmac = (head: string, key: Buffer | string, algorithm = 'sha256') =>
      `${head}.${createHmac(algorithm, key).update(head).digest('base64url')}`;

    /** Every trick gets the true claims of a live session and, where it helps, the true key of another purpose. */
    const TRICKS: [string, (claims: Record<string, unknown>, keys: Keys, session: Session) => string][] = [
      ['no algorithm', (claims) => `${encode({ alg: 'none', typ: 'JWT' })}.${encode(claims)}.`],
      ['no algorithm in other letters', (claims) => `${encode({ alg: 'nOnE' })}.${encode(claims)}.`],
      [
        'no algorithm with the old signature',
        (claims, _keys, { accessToken }) => `${encode({ alg: 'none' })}.${encode(claims)}.${accessToken.split('.')[2]}`,
      ],
      ['no signature', (claims) => `${encode({ alg: 'HS256' })}.${encode(claims)}.`],
      ['an empty key', (claims) => hmac(`${encode({ alg: 'HS256' })}.${encode(claims)}`, '')],
      [
        'another HMAC under the right key',
        (claims, keys) => hmac(`${encode({ alg: 'HS512' })}.${encode(claims)}`, keys.accessTokens, 'sha512'),
      ],
      [
        'RS256 in the header and an HMAC under the right key',
        (claims, keys) => hmac(`${encode({ alg: 'RS256' })}.${encode(claims)}`, keys.accessTokens),
      ],
      ['the key of refresh tokens', (claims, keys) => hmac(`${encode({ alg: 'HS256' })}.${encode(claims)}`, keys.refreshTokens)],
      ['the key of links', (claims, keys) => hmac(`${encode({ alg: 'HS256' })}.${encode(claims)}`, keys.links)],
      ['the refresh token itself', (_claims, _keys, { refreshToken }) => refreshToken],
      [
        'the audience of refresh tokens',
        (claims, keys) => hmac(`${encode({ alg: 'HS256' })}.${encode({ ...claims, aud: 'refresh' })}`, keys.accessTokens),
      ],
      ['no audience', ({ aud: _aud, ...claims }, keys) => hmac(`${encode({ alg: 'HS256' })}.${encode(claims)}`, keys.accessTokens)],
      ['another issuer', (claims, keys) => hmac(`${encode({ alg: 'HS256' })}.${encode({ ...claims, iss: 'evil' })}`, keys.accessTokens)],
      ['a key id that names a file', (claims) => hmac(`${encode({ alg: 'HS256', kid: '../../../../dev/null' })}.${encode(claims)}`, '')],
      ['a key id that is SQL', (claims) => hmac(`${encode({ alg: 'HS256', kid: "' union select 'k" })}.${encode(claims)}`, 'k')],
      [
        'a key set of its own',
        (claims) => hmac(`${encode({ alg: 'HS256', jku: 'http://127.0.0.1:1/jwks.json' })}.${encode(claims)}`, 'evil'),
      ],
      [
        'a key in its header',
        (claims) =>
          hmac(`${encode({ alg: 'HS256', jwk: { kty: 'oct', k: Buffer.from('evil').toString('base64url') } })}.${encode(claims)}`, 'evil'),
      ],
      ['a certificate in its header', (claims) => hmac(`${encode({ alg: 'HS256', x5c: ['MIIB'] })}.${encode(claims)}`, 'MIIB')],
      ['an end in the past', (claims, keys) => hmac(`${encode({ alg: 'HS256' })}.${encode({ ...claims, exp: 1 })}`, keys.accessTokens)],
      ['no person', ({ sub: _sub, ...claims }, keys) => hmac(`${encode({ alg: 'HS256' })}.${encode(claims)}`, keys.accessTokens)],
      ['no session', ({ fam: _fam, ...claims }, keys) => hmac(`${encode({ alg: 'HS256' })}.${encode(claims)}`, keys.accessTokens)],
      [
        'an organization that is no id',
        (claims, keys) => hmac(`${encode({ alg: 'HS256' })}.${encode({ ...claims, org: "x' or 1=1" })}`, keys.accessTokens),
      ],
      [
        'other claims under the old signature',
        (claims, _keys, { accessToken }) =>
          `${accessToken.split('.')[0]}.${encode({ ...claims, exp: 9_999_999_999 })}.${accessToken.split('.')[2]}`,
      ],
    ];

    it.each(TRICKS)('one with %s is not accepted', async (_what, forge) => {
      const { session } = await signedIn();
      const claims = JSON.parse(Buffer.from(session.accessToken.split('.')[1] ?? '', 'base64url').toString());

      const answer = await get('permitted/1', forge(claims, app.get(Keys), session));

      expect([answer.status, typeOf(answer)]).toEqual([401, 'sign_in_needed']);
    });

    it('the untouched one is accepted, so that the others fail for their tricks', async () => {
      const { session } = await signedIn();
      const claims = JSON.parse(Buffer.from(session.accessToken.split('.')[1] ?? '', 'base64url').toString());
      const rebuilt = hmac(`${encode({ alg: 'HS256' })}.${encode(claims)}`, app.get(Keys).accessTokens);

      expect([(await get('permitted/1', session.accessToken)).status, (await get('permitted/1', rebuilt)).status]).toEqual([200, 200]);
      expect(claims).toMatchObject({ aud: 'access', iss: 'enjuku' });
      expect(claims.exp - claims.iat).toBe(600);
    });
  });
});
