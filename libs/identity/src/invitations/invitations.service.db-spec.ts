import type { MemberActor, Role } from '@app/tenancy';

import { IdentityBench, type Owner, outcomeOf, PASSWORD, tally } from '../../../../test/support/identity.js';
import { LinksService } from '../links/links.service.js';
import { MembersService } from '../organizations/members.service.js';
import { InvitationAcceptance } from './invitation-acceptance.service.js';
import { InvitationJoining } from './invitation-joining.service.js';
import { InvitationOpening } from './invitation-opening.service.js';
import { InvitationsService } from './invitations.service.js';

describe('inviting members', () => {
  let bench: IdentityBench;
  let invitations: InvitationsService;

  beforeAll(async () => {
    bench = await IdentityBench.start();
    invitations = bench.module.get(InvitationsService);
  });

  afterAll(() => bench.stop());

  let invited = 0;
  const freshAddress = () => {
    invited += 1;
    return `colleague${invited}@example.jp`;
  };
  const invite = (actor: MemberActor, email: string, roles: readonly Role[] = ['reviewer', 'auditor']) =>
    bench.as(actor, () => invitations.invite({ email, name: '高橋 次郎', language: 'ja', roles }));
  const tokenFor = async ({ actor }: Owner, email = freshAddress(), roles?: readonly Role[]) => {
    await invite(actor, email, roles);
    return bench.tokenTo(email, 'member_invitation');
  };
  const join = (token: string, password = PASSWORD) =>
    bench.module.get(InvitationJoining).join({ token, displayName: '高橋 次郎', language: 'ja', password }, 'Test browser');
  const accept = (userId: string, token: string) => bench.module.get(InvitationAcceptance).accept(userId, token);
  const rolesIn = async (organizationId: string, userId: string) => {
    const [member] = await bench.rows<{ roles: Role[] }>(`select roles from app.membership where organization_id = $1 and user_id = $2`, [
      organizationId,
      userId,
    ]);
    return member?.roles ?? null;
  };

  it('makes an account from the invitation, with the roles offered, and signs in', async () => {
    const owner = await bench.owner();
    const email = freshAddress();

    const session = await join(await tokenFor(owner, email));

    expect(session.organizationId).toBe(owner.organizationId);
    const made = await bench.rows(
      `select u.email, u.email_verified_at is not null as verified, m.roles from app.user_account u join app.membership m on m.user_id = u.id where u.id = $1`,
      [session.userId],
    );
    expect(made).toEqual([{ email, verified: true, roles: ['reviewer', 'auditor'] }]);
  });

  it('shows what it is about before it is accepted, and whether to sign in or to join', async () => {
    const [owner, known] = [await bench.owner(), await bench.owner()];
    const opening = bench.module.get(InvitationOpening);

    const fresh = await opening.open(await tokenFor(owner, 'new.colleague@example.jp'));
    const existing = await opening.open(await tokenFor(owner, known.email));

    expect(fresh).toMatchObject({ email: 'new.colleague@example.jp', name: '高橋 次郎', language: 'ja', accountExists: false });
    expect(fresh.organizationName).toMatch(/^試験工業\d+$/);
    expect(existing.accountExists).toBe(true);
  });

  it('is accepted by somebody who is signed in, who then works in both organizations', async () => {
    const [owner, person] = [await bench.owner(), await bench.owner()];

    expect(await accept(person.userId, await tokenFor(owner, person.email))).toBe(owner.organizationId);

    expect(await rolesIn(owner.organizationId, person.userId)).toEqual(['reviewer', 'auditor']);
    expect(await rolesIn(person.organizationId, person.userId)).toEqual(['owner']);
  });

  it('is accepted exactly once of a hundred times at once by those signed in', async () => {
    const [owner, person] = [await bench.owner(), await bench.owner()];
    const token = await tokenFor(owner, person.email);

    const outcomes = await Promise.all(Array.from({ length: 100 }, () => outcomeOf(accept(person.userId, token))));

    expect(tally(outcomes)).toEqual({ done: 1, link_used: 99 });
  });

  it('is accepted exactly once of a hundred times at once by newcomers', async () => {
    const owner = await bench.owner();
    const email = freshAddress();
    const token = await tokenFor(owner, email);

    const outcomes = tally(await Promise.all(Array.from({ length: 100 }, () => outcomeOf(join(token)))));

    expect(outcomes).toEqual({ done: 1, link_used: 99 });
    expect(await bench.count(`select 1 from app.user_account where email = $1`, [email])).toBe(1);
    expect(await bench.count(`select 1 from app.membership where organization_id = $1`, [owner.organizationId])).toBe(2);
  }, 60_000);

  it('is bound to the address that received it', async () => {
    const [owner, thief] = [await bench.owner(), await bench.owner()];
    const token = await tokenFor(owner, 'meant.for@example.jp');

    expect(await outcomeOf(accept(thief.userId, token))).toBe('invitation_for_another_address');
    expect(await rolesIn(owner.organizationId, thief.userId)).toBeNull();
    expect(await outcomeOf(join(token))).toBe('done');
  });

  it('leads somebody with an account to sign-in instead of making a second one, and stays open', async () => {
    const [owner, person] = [await bench.owner(), await bench.owner()];
    const token = await tokenFor(owner, person.email);

    expect(await outcomeOf(join(token))).toBe('account_exists');
    expect(await outcomeOf(accept(person.userId, token))).toBe('done');
  });

  it('is the only open one to an address, also where several are sent at the same instant', async () => {
    const owner = await bench.owner();
    const email = freshAddress();

    await Promise.all(Array.from({ length: 4 }, () => invite(owner.actor, email)));

    expect(await bench.as(owner.actor, () => invitations.listOpen())).toHaveLength(1);
  });

  it('ends when a newer one goes to the same address, or when it is withdrawn', async () => {
    const owner = await bench.owner();
    const email = freshAddress();
    const first = await tokenFor(owner, email);
    await tokenFor(owner, email.toUpperCase().replace('EXAMPLE.JP', 'example.jp'));
    const [open] = await bench.as(owner.actor, () => invitations.listOpen());

    expect(await outcomeOf(join(first))).toBe('link_revoked');
    await bench.as(owner.actor, () => invitations.withdraw(open?.id ?? ''));
    expect(await bench.as(owner.actor, () => invitations.listOpen())).toEqual([]);
    expect(await outcomeOf(bench.as(owner.actor, () => invitations.withdraw(open?.id ?? '')))).toBe('invitation_not_found');
  });

  it('is worth nothing once its sender may no longer grant it', async () => {
    const owner = await bench.owner();
    const administrator = await join(await tokenFor(owner, freshAddress(), ['admin']));
    const actor: MemberActor = { ...owner.actor, userId: administrator.userId, roles: ['admin'] };
    await invite(actor, 'way.back@example.jp', ['admin']);
    const token = await bench.tokenTo('way.back@example.jp', 'member_invitation');

    await bench.as(owner.actor, () => bench.module.get(MembersService).suspend(administrator.userId));

    expect(await outcomeOf(join(token))).toBe('link_revoked');
    expect(await bench.count(`select 1 from app.user_account where email = 'way.back@example.jp'`)).toBe(0);
  });

  it('is refused for members, for owners by administrators, and for addresses that are none', async () => {
    const owner = await bench.owner();
    const administrator: MemberActor = { ...owner.actor, roles: ['admin'] };

    expect(await outcomeOf(invite(owner.actor, owner.email.toUpperCase().replace('EXAMPLE.CO.JP', 'example.co.jp')))).toBe(
      'already_member',
    );
    expect(await outcomeOf(invite(administrator, freshAddress(), ['owner']))).toBe('only_owners_grant');
    expect(await outcomeOf(invite(owner.actor, 'a@example.jp,b@example.jp'))).toBe('address_invalid');
  });

  it('names the one who invites, and answers go to them', async () => {
    const owner = await bench.owner();
    const email = freshAddress();
    await invite(owner.actor, email);

    const mails = await bench.rows(
      `select template, sender_name, reply_to, details ? 'token' as leaks from app.message where recipient = $1`,
      [email],
    );

    expect(mails).toEqual([{ template: 'member_invitation', sender_name: '佐藤 一郎', reply_to: owner.email, leaks: false }]);
  });

  it('does not open by a token of another purpose', async () => {
    const owner = await bench.owner();
    await bench.as(owner.actor, () =>
      bench.module.get(LinksService).make({
        purpose: 'supplier_invitation',
        subjectId: null,
        address: 'supplier@example.jp',
        recipientName: '',
        language: 'ja',
        expiresAt: new Date('2099-01-01T00:00:00Z'),
        details: { roles: ['owner'], invitedBy: owner.userId },
      }),
    );

    expect(await outcomeOf(join(await bench.tokenTo('supplier@example.jp', 'supplier_invitation')))).toBe('link_invalid');
  });
});
