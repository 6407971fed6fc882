import { IdentityBench, type Owner, outcomeOf, PASSWORD, tally } from '../../../../test/support/identity.js';
import { AdministrationService } from '../organizations/administration.service.js';
import { AccessService } from '../sessions/access.service.js';
import { SessionRenewal } from '../sessions/session-renewal.service.js';
import { SessionsService } from '../sessions/sessions.service.js';
import { SignInService } from '../sessions/sign-in.service.js';
import { PasswordChange } from './password-change.service.js';
import { PasswordReset } from './password-reset.service.js';

const NEXT = 'another horse, another battery';

describe('a new password', () => {
  let bench: IdentityBench;
  let resets: PasswordReset;

  beforeAll(async () => {
    bench = await IdentityBench.start();
    resets = bench.module.get(PasswordReset);
  });

  afterAll(() => bench.stop());

  let visitors = 0;
  const visitor = () => {
    visitors += 1;
    return { network: `192.0.2.${visitors}`, device: 'Test browser' };
  };
  const signIn = (email: string, password: string) =>
    outcomeOf(bench.module.get(SignInService).signIn({ email, password, organizationId: null }, visitor()));
  const requested = async ({ email }: Owner) => {
    await resets.request(email, visitor());
    return bench.tokenTo(email, 'password_reset');
  };

  describe('by the link of a mail', () => {
    it('takes the place of the old one', async () => {
      const owner = await bench.owner();

      await resets.complete(await requested(owner), NEXT);

      expect([await signIn(owner.email, PASSWORD), await signIn(owner.email, NEXT)]).toEqual(['sign_in_refused', 'done']);
      expect(await bench.mailsTo(owner.email)).toEqual(['password_reset', 'password_changed']);
    });

    it('is set once per link, also at twenty-five times at once', async () => {
      const token = await requested(await bench.owner());

      const outcomes = await Promise.all(Array.from({ length: 25 }, () => outcomeOf(resets.complete(token, NEXT))));

      expect(tally(outcomes)).toEqual({ done: 1, link_used: 24 });
    });

    it('ends every session of the account, and its access tokens at once', async () => {
      const owner = await bench.owner();
      const sessions = bench.module.get(SessionsService);
      const [one, two] = [await sessions.begin(owner.userId, 'one'), await sessions.begin(owner.userId, 'two')];
      const access = bench.module.get(AccessService);
      expect(await access.actorOf(one)).not.toBeNull();

      await resets.complete(await requested(owner), NEXT);

      const renewal = bench.module.get(SessionRenewal);
      const outcomes = [await outcomeOf(renewal.refresh(one.refreshToken)), await outcomeOf(renewal.refresh(two.refreshToken))];
      expect(outcomes).toEqual(['session_ended', 'session_ended']);
      expect([await access.actorOf(one), await access.actorOf(two)]).toEqual([null, null]);
    });

    it('lets somebody in again who was locked out', async () => {
      const owner = await bench.owner();
      await Promise.all(Array.from({ length: 11 }, () => signIn(owner.email, 'wrong password')));
      expect(await signIn(owner.email, PASSWORD)).toBe('too_many_attempts');

      await resets.complete(await requested(owner), NEXT);

      expect(await signIn(owner.email, NEXT)).toBe('done');
    });

    it('leaves the link unused when it is too poor', async () => {
      const token = await requested(await bench.owner());

      expect(await outcomeOf(resets.complete(token, 'short'))).toBe('password_too_short');
      expect(await outcomeOf(resets.complete(token, NEXT))).toBe('done');
    });

    it('comes from the newest mail only', async () => {
      const owner = await bench.owner();
      const [first, second] = [await requested(owner), await requested(owner)];

      expect(await outcomeOf(resets.complete(first, NEXT))).toBe('link_revoked');
      expect(await outcomeOf(resets.complete(second, NEXT))).toBe('done');
    });

    it('does not come an hour later', async () => {
      const owner = await bench.owner();
      const token = await requested(owner);
      await bench.rows(`update app.link set expires_at = expires_at - interval '1 hour' where address = $1`, [owner.email]);

      expect(await outcomeOf(resets.complete(token, NEXT))).toBe('link_expired');
    });

    it('confirms the address, since the mail arrived', async () => {
      const owner = await bench.owner();
      await bench.rows(`update app.user_account set email_verified_at = null where id = $1`, [owner.userId]);

      await resets.complete(await requested(owner), NEXT);

      expect(await signIn(owner.email, NEXT)).toBe('done');
    });

    it('is not asked for by an address without an account, which is answered alike', async () => {
      expect(await resets.request('nobody@example.jp', visitor())).toBeUndefined();
      expect(await bench.mailsTo('nobody@example.jp')).toEqual([]);
    });

    it('stands in the trail of the organization, without any secret', async () => {
      const owner = await bench.owner();
      const token = await requested(owner);
      await resets.complete(token, NEXT);

      const entries = await bench.rows<{ action: string }>(`select * from app.audit_entry where organization_id = $1 order by seq`, [
        owner.organizationId,
      ]);

      expect(entries.map(({ action }) => action)).toEqual([
        'member.joined',
        'organization.founded',
        'password_reset.requested',
        'sessions.ended',
        'password.changed',
      ]);
      expect(JSON.stringify(entries)).not.toMatch(new RegExp(`${NEXT}|argon2|${token}`));
    });
  });

  describe('by the one who is signed in', () => {
    const change = async (owner: Owner, current: string, password: string) => {
      const { familyId } = await bench.module.get(SessionsService).begin(owner.userId, 'this one');
      await bench.module.get(PasswordChange).change(owner.actor, { current, password, familyId }, visitor());
      return familyId;
    };

    it('ends the other sessions and keeps this one', async () => {
      const owner = await bench.owner();
      await bench.module.get(SessionsService).begin(owner.userId, 'another one');

      const kept = await change(owner, PASSWORD, NEXT);

      const open = await bench.rows(`select id from app.session_family where user_id = $1 and ended_at is null`, [owner.userId]);
      expect(open).toEqual([{ id: kept }]);
      expect(await signIn(owner.email, NEXT)).toBe('done');
    });

    it('asks for the current one, and counts wrong ones like those of signing in', async () => {
      const owner = await bench.owner();

      const outcomes = await Promise.all(Array.from({ length: 15 }, () => outcomeOf(change(owner, 'wrong password', NEXT))));

      expect(tally(outcomes)).toEqual({ password_wrong: 10, too_many_attempts: 5 });
      expect(await signIn(owner.email, PASSWORD)).toBe('too_many_attempts');
    });
  });

  describe('by the operator', () => {
    it('is a random one that signs in, and ends every session', async () => {
      const owner = await bench.owner();
      await bench.module.get(SessionsService).begin(owner.userId, 'one');

      const password = await bench.module.get(AdministrationService).resetPassword(owner.email);

      expect(password).toMatch(/^[\w-]{20}$/);
      expect(await bench.count(`select 1 from app.session_family where user_id = $1 and ended_at is null`, [owner.userId])).toBe(0);
      expect(await signIn(owner.email, password)).toBe('done');
    });

    it('is refused where there is no such account', async () => {
      expect(await outcomeOf(bench.module.get(AdministrationService).resetPassword('nobody@example.jp'))).toBe('account_not_found');
    });
  });
});
