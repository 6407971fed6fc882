import type { NestFastifyApplication } from '@nestjs/platform-fastify';

import { Client } from '../../../../test/support/client.js';
import { createTestDatabase } from '../../../../test/support/database.js';
import { startGuardedApp } from '../../../../test/support/guarded-app.js';
import { IdentityBench, PASSWORD } from '../../../../test/support/identity.js';

describe('identity over HTTP', () => {
  let app: NestFastifyApplication;
  let bench: IdentityBench;

  beforeAll(async () => {
    const cluster = await createTestDatabase();
    app = await startGuardedApp(cluster, [], { cookieSecure: true, publicUrl: 'https://enjuku.example' });
    bench = await IdentityBench.over(cluster, app);
  });

  afterAll(() => bench.stop());

  const visitor = () => new Client(app);
  async function signedIn(email: string, password = PASSWORD): Promise<Client> {
    const client = visitor();
    const { body } = await client.post('/api/session', { email, password });
    client.token = String(body.accessToken);
    return client;
  }
  async function sessionsOf(client: Client): Promise<{ id: string; current: boolean }[]> {
    const { items }: { items?: { id: string; current: boolean }[] } = (await client.get('/api/me/sessions')).body;
    return items ?? [];
  }
  const typeOf = ({ body }: { body: Record<string, unknown> }) => String(body.type).replace('urn:enjuku:problem:', '');

  it('signs up, confirms, signs in, works, and signs out', async () => {
    const client = visitor();
    const entries = { email: 'hanako@yamada.example', password: PASSWORD, name: '山田 花子', organizationName: '山田精機' };

    expect((await client.post('/api/sign-up', entries)).status).toBe(202);
    const token = await bench.tokenTo('hanako@yamada.example', 'address_confirmation');
    expect((await client.post('/api/links/purpose', { token })).body).toEqual({ purpose: 'address_confirmation' });
    expect((await client.post('/api/sign-up/confirm', { token })).status).toBe(204);

    const signIn = await client.post('/api/session', { email: 'hanako@yamada.example', password: PASSWORD });
    expect(signIn.status).toBe(200);
    client.token = String(signIn.body.accessToken);

    const me = await client.get('/api/me');
    expect(me.body).toMatchObject({ email: 'hanako@yamada.example', name: '山田 花子', language: 'ja' });
    expect(me.body.organizationId).toBe(signIn.body.organizationId);
    expect(me.body.permissions).toContain('campaigns.write');
    expect((await client.get('/api/organization')).body).toMatchObject({ name: '山田精機', timeZone: 'Asia/Tokyo', version: 1 });

    expect((await client.delete('/api/session')).status).toBe(204);
    expect((await client.get('/api/me')).status).toBe(401);
    expect(typeOf(await client.post('/api/session/refresh'))).toBe('session_ended');
  });

  it('answers a sign-up with a known address byte for byte like one with a new address', async () => {
    const { email } = await bench.owner();
    const signUp = (address: string) =>
      visitor().post('/api/sign-up', { email: address, password: PASSWORD, name: 'A', organizationName: 'A' });

    const [known, fresh] = [await signUp(email), await signUp('never.seen@example.jp')];

    const { date: _one, ...knownHeaders } = known.headers;
    const { date: _two, ...freshHeaders } = fresh.headers;
    expect([known.status, known.raw.length, knownHeaders]).toEqual([fresh.status, fresh.raw.length, freshHeaders]);
  });

  it('keeps the refresh token in a cookie that only the session’s own routes get', async () => {
    const { email } = await bench.owner();

    const { headers, body } = await visitor().post('/api/session', { email, password: PASSWORD });

    expect(String(headers['set-cookie'])).toMatch(
      /^enjuku_refresh=[\w-]+\.[\w-]+\.[\w-]+; Path=\/api\/session; Expires=[^;]+; HttpOnly; Secure; SameSite=Strict$/,
    );
    expect(Object.keys(body).sort()).toEqual(['accessToken', 'expiresAt', 'organizationId', 'userId']);
  });

  it('replaces the cookie at each refresh', async () => {
    const { email } = await bench.owner();
    const client = await signedIn(email);
    const before = client.cookies.get('enjuku_refresh');

    const { status, body } = await client.post('/api/session/refresh');

    expect(status).toBe(200);
    expect(client.cookies.get('enjuku_refresh')).not.toBe(before);
    client.token = String(body.accessToken);
    expect((await client.get('/api/me')).status).toBe(200);
  });

  it('refuses a wrong password in both languages, and one too many with the time to wait', async () => {
    const { email } = await bench.owner();
    const client = visitor();
    const wrong = () => client.post('/api/session', { email, password: 'wrong password' });

    const first = await wrong();
    client.language = 'ja';
    const second = await wrong();
    for (let attempt = 0; attempt < 8; attempt += 1) await wrong();
    const eleventh = await wrong();

    expect([first.status, typeOf(first)]).toEqual([401, 'sign_in_refused']);
    expect(String(first.body.detail)).toContain('not right');
    expect(String(second.body.detail)).toContain('パスワードが違うか');
    expect([eleventh.status, typeOf(eleventh), eleventh.headers['retry-after']]).toEqual([429, 'too_many_attempts', '900']);
    expect(String(eleventh.body.detail)).toContain('15分');
  });

  it('lists the own sessions and ends one of them', async () => {
    const { email } = await bench.owner();
    const [here, there] = [await signedIn(email), await signedIn(email)];
    const sessions = await sessionsOf(here);
    const other = sessions.find(({ current }) => !current);

    expect(sessions).toHaveLength(2);
    expect((await here.delete(`/api/me/sessions/${other?.id}`)).status).toBe(204);

    expect([(await here.get('/api/me')).status, (await there.get('/api/me')).status]).toEqual([200, 401]);
    expect((await here.delete(`/api/me/sessions/${other?.id}`)).status).toBe(404);
  });

  it('ends no session of somebody else', async () => {
    const [one, two] = [await bench.owner(), await bench.owner()];
    const [mine, theirs] = [await signedIn(one.email), await signedIn(two.email)];
    const [session] = await sessionsOf(theirs);

    expect((await mine.delete(`/api/me/sessions/${session?.id}`)).status).toBe(404);
    expect((await theirs.get('/api/me')).status).toBe(200);
  });

  it('signs out everywhere', async () => {
    const { email } = await bench.owner();
    const [here, there] = [await signedIn(email), await signedIn(email)];

    expect((await here.delete('/api/session/all')).status).toBe(204);

    expect([(await here.get('/api/me')).status, (await there.get('/api/me')).status]).toEqual([401, 401]);
  });

  it('invites a colleague who joins, is suspended and comes back', async () => {
    const owner = await bench.owner();
    const client = await signedIn(owner.email);
    const invited = await client.post('/api/member-invitations', { email: 'jiro@example.jp', name: '高橋 次郎', roles: ['procurement'] });
    expect(invited.status).toBe(201);
    const token = await bench.tokenTo('jiro@example.jp', 'member_invitation');

    const colleague = visitor();
    expect((await colleague.post('/api/received-invitations/open', { token })).body).toMatchObject({ accountExists: false });
    const joined = await colleague.post('/api/received-invitations/join', { token, name: '高橋 次郎', password: PASSWORD });
    colleague.token = String(joined.body.accessToken);
    const me = await colleague.get('/api/me');

    expect(me.body).toMatchObject({ organizationId: owner.organizationId });
    expect((await colleague.post('/api/member-invitations', { email: 'x@example.jp', name: 'X', roles: ['admin'] })).status).toBe(403);
    expect((await client.post(`/api/members/${me.body.id}/suspend`)).body).toMatchObject({ suspended: true });
    expect((await colleague.get('/api/members')).status).toBe(401);
    expect((await client.post(`/api/members/${me.body.id}/restore`)).body).toMatchObject({ suspended: false });
    expect((await colleague.get('/api/members')).status).toBe(200);
  });

  it('lets somebody signed in accept, and go on in the other organization without signing in again', async () => {
    const [owner, person] = [await bench.owner(), await bench.owner()];
    const host = await signedIn(owner.email);
    await host.post('/api/member-invitations', { email: person.email, name: '佐藤', roles: ['auditor'] });
    const token = await bench.tokenTo(person.email, 'member_invitation');
    const client = await signedIn(person.email);

    const accepted = await client.post('/api/received-invitations/accept', { token });
    const switched = await client.post('/api/session/switch-organization', { organizationId: owner.organizationId });
    client.token = String(switched.body.accessToken);
    const me = await client.get('/api/me');

    expect(accepted.body).toEqual({ organizationId: owner.organizationId });
    expect(me.body.organizationId).toBe(owner.organizationId);
    expect(me.body.memberships).toHaveLength(2);
    expect((await client.patch('/api/organization', { name: 'X', version: 1 })).status).toBe(403);
  });

  it('changes the password of the one who is signed in', async () => {
    const { email } = await bench.owner();
    const [here, there] = [await signedIn(email), await signedIn(email)];

    const wrong = await here.put('/api/me/password', { current: 'wrong password', password: 'a new long password' });
    const right = await here.put('/api/me/password', { current: PASSWORD, password: 'a new long password' });

    expect([wrong.status, typeOf(wrong), wrong.body.field]).toEqual([400, 'password_wrong', 'current']);
    expect(right.status).toBe(204);
    expect([(await here.get('/api/me')).status, (await there.get('/api/me')).status]).toEqual([200, 401]);
  });

  it('resets a forgotten password', async () => {
    const { email } = await bench.owner();
    const client = visitor();

    expect((await client.post('/api/password-resets', { email })).status).toBe(202);
    expect((await client.post('/api/password-resets', { email: 'nobody@example.jp' })).status).toBe(202);
    const token = await bench.tokenTo(email, 'password_reset');
    const completed = await client.post('/api/password-resets/complete', { token, password: 'a new long password' });
    const again = await client.post('/api/password-resets/complete', { token, password: 'a new long password' });

    expect([completed.status, again.status, typeOf(again)]).toEqual([204, 410, 'link_used']);
    expect((await client.post('/api/session', { email, password: 'a new long password' })).status).toBe(200);
  });

  it.each([
    ['PATCH', '/api/me', { name: 'A', email: 'other@example.jp' }],
    ['PATCH', '/api/me', { emailVerifiedAt: '2026-01-01' }],
    ['PATCH', '/api/organization', { version: 1, state: 'closed' }],
    ['POST', '/api/member-invitations', { email: 'a@example.jp', name: 'A', roles: ['auditor'], invitedBy: 'x' }],
    ['POST', '/api/member-invitations', { email: 'a@example.jp', name: 'A', roles: ['superuser'] }],
    ['POST', '/api/session', { email: 'a@example.jp', password: 'x', organizationId: 'not-an-id' }],
    ['PATCH', '/api/me', { name: null }],
    ['PATCH', '/api/organization', { version: 1, language: null }],
    ['PATCH', '/api/organization', { version: 1, name: null, timeZone: null }],
  ] as const)('refuses %s %s with what nobody asked for', async (method, url, body) => {
    const { email } = await bench.owner();
    const client = await signedIn(email);

    const answer = await client.send(method, url, body);

    expect([answer.status, typeOf(answer)]).toEqual([400, 'validation_failed']);
  });

  it('writes an address with a header behind it to nobody', async () => {
    const answer = await visitor().post('/api/password-resets', { email: 'tanaka@example.jp\r\nBcc: thief@example.jp' });

    expect([answer.status, typeOf(answer), answer.body.field]).toEqual([400, 'address_invalid', 'email']);
  });
});
