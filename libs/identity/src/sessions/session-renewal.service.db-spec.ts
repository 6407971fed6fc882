import { IdentityBench, type Owner, outcomeOf, tally } from '../../../../test/support/identity.js';
import { AccessService } from './access.service.js';
import type { Session } from './session.js';
import { SessionRenewal } from './session-renewal.service.js';
import { SessionsService } from './sessions.service.js';
import { Tokens } from './tokens.service.js';

describe('renewing a session', () => {
  let bench: IdentityBench;
  let renewal: SessionRenewal;
  let sessions: SessionsService;
  let access: AccessService;

  beforeAll(async () => {
    bench = await IdentityBench.start();
    [renewal, sessions, access] = [bench.module.get(SessionRenewal), bench.module.get(SessionsService), bench.module.get(AccessService)];
  });

  afterAll(() => bench.stop());

  const begin = async (): Promise<{ owner: Owner; session: Session }> => {
    const owner = await bench.owner();
    return { owner, session: await sessions.begin(owner.userId, 'Test browser') };
  };
  const rotatedLongAgo = ({ familyId }: Session) =>
    bench.rows(`update app.session_family set rotated_at = rotated_at - interval '11 seconds' where id = $1`, [familyId]);
  const generationOf = (token: string) => bench.module.get(Tokens).readRefreshToken(token)?.generation;
  const endOf = async ({ familyId }: Session) => {
    const [family] = await bench.rows<{ ended_because: string | null }>(`select ended_because from app.session_family where id = $1`, [
      familyId,
    ]);
    return family?.ended_because ?? null;
  };

  it('gives out the next generation, of the same session and organization', async () => {
    const { owner, session } = await begin();

    const next = await renewal.refresh(session.refreshToken);

    expect(next).toMatchObject({ userId: owner.userId, organizationId: owner.organizationId, familyId: session.familyId });
    expect([generationOf(session.refreshToken), generationOf(next.refreshToken)]).toEqual([1, 2]);
    expect(next.refreshExpiresAt).toEqual(session.refreshExpiresAt);
  });

  it('takes the replaced token for 10 s more, and hands out the present one again', async () => {
    const { session } = await begin();
    await renewal.refresh(session.refreshToken);

    const again = await renewal.refresh(session.refreshToken);

    expect(generationOf(again.refreshToken)).toBe(2);
    expect(await endOf(session)).toBeNull();
  });

  it('lets twenty pages refresh at once', async () => {
    const { session } = await begin();

    const renewed = await Promise.all(Array.from({ length: 20 }, () => renewal.refresh(session.refreshToken)));

    expect(new Set(renewed.map(({ refreshToken }) => generationOf(refreshToken)))).toEqual(new Set([2]));
  });

  it('ends the session when a replaced token comes back later: the new one is worth nothing either', async () => {
    const { session } = await begin();
    const next = await renewal.refresh(session.refreshToken);
    await rotatedLongAgo(session);

    const reused = await outcomeOf(renewal.refresh(session.refreshToken));

    expect(reused).toBe('session_ended');
    expect(await endOf(session)).toBe('token_reused');
    expect(await outcomeOf(renewal.refresh(next.refreshToken))).toBe('session_ended');
  });

  it('makes access tokens of an ended session worthless at once', async () => {
    const { owner, session } = await begin();
    expect(await access.actorOf(session)).toMatchObject({ kind: 'member', tenantId: owner.organizationId });
    await renewal.refresh(session.refreshToken);
    await rotatedLongAgo(session);

    await outcomeOf(renewal.refresh(session.refreshToken));

    expect(await access.actorOf(session)).toBeNull();
  });

  it('leaves the person’s other sessions alone, and tells the auditors', async () => {
    const { owner, session } = await begin();
    const other = await sessions.begin(owner.userId, 'Another browser');
    await renewal.refresh(session.refreshToken);
    await rotatedLongAgo(session);
    await outcomeOf(renewal.refresh(session.refreshToken));

    const entries = await bench.rows(
      `select actor_kind, object_id, details from app.audit_entry where organization_id = $1 and action = 'session.ended'`,
      [owner.organizationId],
    );

    expect(await outcomeOf(renewal.refresh(other.refreshToken))).toBe('done');
    expect(entries).toEqual([{ actor_kind: 'system', object_id: session.familyId, details: { because: 'token_reused' } }]);
  });

  it('ends a session once, however many copies come back at once', async () => {
    const { owner, session } = await begin();
    await renewal.refresh(session.refreshToken);
    await rotatedLongAgo(session);

    const outcomes = await Promise.all(Array.from({ length: 20 }, () => outcomeOf(renewal.refresh(session.refreshToken))));

    expect(tally(outcomes)).toEqual({ session_ended: 20 });
    const noted = `select 1 from app.audit_entry where organization_id = $1 and action = 'session.ended'`;
    expect(await bench.count(noted, [owner.organizationId])).toBe(1);
  });

  it('is over after 30 days, however often it was renewed', async () => {
    const { session } = await begin();
    await bench.rows(`update app.session_family set expires_at = now() where id = $1`, [session.familyId]);

    expect(await outcomeOf(renewal.refresh(session.refreshToken))).toBe('session_ended');
  });

  it('goes on elsewhere when the organization has suspended the person, or nowhere', async () => {
    const { owner, session } = await begin();
    await bench.rows(`update app.membership set suspended_at = now() where user_id = $1`, [owner.userId]);

    const next = await renewal.refresh(session.refreshToken);

    expect(next.organizationId).toBeNull();
    expect(await access.actorOf(next)).toEqual({ kind: 'person', tenantId: null, userId: owner.userId });
  });

  it.each([
    ['no token', () => null],
    ['an access token', (session: Session) => session.accessToken],
    ['anything else', () => 'x.y.z'],
  ])('refuses %s', async (_what, tokenOf) => {
    const { session } = await begin();

    expect(await outcomeOf(renewal.refresh(tokenOf(session)))).toBe('session_ended');
  });

  it('remembers the organization that the person switched to, also at the next sign-in', async () => {
    const [first, second] = [await bench.owner(), await bench.owner()];
    await bench.rows(
      `insert into app.membership (organization_id, user_id, roles, display_name, email) values ($1, $2, '{auditor}', '佐藤', $3)`,
      [second.organizationId, first.userId, first.email],
    );
    const session = await sessions.begin(first.userId, 'Test browser', first.organizationId);

    const switched = await sessions.switchTo(session, second.organizationId);

    expect(await access.actorOf(switched)).toMatchObject({ tenantId: second.organizationId, name: '佐藤', roles: ['auditor'] });
    expect((await renewal.refresh(session.refreshToken)).organizationId).toBe(second.organizationId);
    expect((await sessions.begin(first.userId, 'Test browser')).organizationId).toBe(second.organizationId);
  });

  it('does not switch to an organization of others, nor to one that suspended the person', async () => {
    const { owner, session } = await begin();
    const other = await bench.owner();

    expect(await outcomeOf(sessions.switchTo(session, other.organizationId))).toBe('membership_not_found');
    await bench.rows(`update app.membership set suspended_at = now() where user_id = $1`, [owner.userId]);
    expect(await outcomeOf(sessions.switchTo(session, owner.organizationId))).toBe('membership_not_found');
  });
});
