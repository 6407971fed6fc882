import { newId } from '@app/kernel';
import type { MemberActor, Role } from '@app/tenancy';

import { IdentityBench, type Owner, outcomeOf, tally } from '../../../../test/support/identity.js';
import { AccessService } from '../sessions/access.service.js';
import { SessionsService } from '../sessions/sessions.service.js';
import { MembersService } from './members.service.js';

describe('members', () => {
  let bench: IdentityBench;
  let members: MembersService;

  beforeAll(async () => {
    bench = await IdentityBench.start();
    members = bench.module.get(MembersService);
  });

  afterAll(() => bench.stop());

  async function colleagueOf({ organizationId }: Owner, roles: readonly Role[], name = '高橋 次郎'): Promise<MemberActor> {
    const userId = newId();
    await bench.rows(`insert into app.user_account (id, email, display_name, email_verified_at) values ($1, $2, $3, now())`, [
      userId,
      `${userId}@example.jp`,
      name,
    ]);
    await bench.rows(`insert into app.membership (organization_id, user_id, roles, display_name, email) values ($1, $2, $3, $4, $5)`, [
      organizationId,
      userId,
      roles,
      name,
      `${userId}@example.jp`,
    ]);
    return { kind: 'member', tenantId: organizationId, userId, name, language: 'ja', roles };
  }
  const changeRoles = (actor: MemberActor, userId: string, roles: readonly Role[], seen = 1) =>
    bench.as(actor, () => members.changeRoles(userId, roles, seen));
  const suspend = (actor: MemberActor, userId: string) => bench.as(actor, () => members.suspend(userId));

  it('are listed by name, page by page', async () => {
    const owner = await bench.owner();
    for (const name of ['田中', '佐々木', '阿部', '佐々木']) await colleagueOf(owner, ['respondent'], name);
    const pages: string[][] = [];

    for (let cursor: string | null = null, more = true; more; ) {
      const page = await bench.as(owner.actor, () => members.list(cursor, 2));
      pages.push(page.items.map(({ displayName }) => displayName));
      cursor = page.next;
      more = cursor !== null;
    }

    // By code point: 佐々木 U+4F50 U+3005, 佐藤 U+4F50 U+85E4, 田中 U+7530, 阿部 U+963F.
    expect(pages).toEqual([['佐々木', '佐々木'], ['佐藤 一郎', '田中'], ['阿部']]);
  });

  it('are named to their own organization only', async () => {
    const [owner, other] = [await bench.owner(), await bench.owner()];

    const names = await bench.as(owner.actor, () => members.names([owner.userId, other.userId]));

    expect([...names]).toEqual([[owner.userId, '佐藤 一郎']]);
  });

  it('lose what they may do as soon as they are suspended, and get it back', async () => {
    const owner = await bench.owner();
    const colleague = await colleagueOf(owner, ['procurement']);
    const session = await bench.module.get(SessionsService).begin(colleague.userId, 'Test browser');
    const access = bench.module.get(AccessService);
    expect(await access.actorOf(session)).toMatchObject({ roles: ['procurement'] });

    await suspend(owner.actor, colleague.userId);
    expect(await access.actorOf(session)).toBeNull();

    await bench.as(owner.actor, () => members.restore(colleague.userId));
    expect(await access.actorOf(session)).toMatchObject({ roles: ['procurement'] });
  });

  it('lose rights as soon as they are demoted', async () => {
    const owner = await bench.owner();
    const colleague = await colleagueOf(owner, ['admin']);
    const session = await bench.module.get(SessionsService).begin(colleague.userId, 'Test browser');
    const access = bench.module.get(AccessService);
    expect(await access.actorOf(session)).toMatchObject({ roles: ['admin'] });

    await changeRoles(owner.actor, colleague.userId, ['respondent']);

    expect(await access.actorOf(session)).toMatchObject({ roles: ['respondent'] });
  });

  it('are asked about anew by another process within a second', async () => {
    const owner = await bench.owner();
    const session = await bench.module.get(SessionsService).begin(owner.userId, 'Test browser');
    const access = bench.module.get(AccessService);
    expect(await access.actorOf(session)).not.toBeNull();

    // As another process would do it: this one is not told.
    await bench.rows(`update app.membership set suspended_at = now() where user_id = $1`, [owner.userId]);
    await new Promise((resolve) => setTimeout(resolve, 1_050));

    expect(await access.actorOf(session)).toBeNull();
  });

  it('are not remembered from before a suspension that is about to commit', async () => {
    const owner = await bench.owner();
    const colleague = await colleagueOf(owner, ['respondent']);
    const session = await bench.module.get(SessionsService).begin(colleague.userId, 'Test browser');
    const access = bench.module.get(AccessService);

    await bench.as(owner.actor, async () => {
      await members.suspend(colleague.userId);
      // Somebody asks while the suspension is not committed yet.
      expect(await access.actorOf(session)).not.toBeNull();
    });

    expect(await access.actorOf(session)).toBeNull();
  });

  it('cannot lose the last owner, neither by demotion nor by suspension', async () => {
    const owner = await bench.owner();
    const administrator = await colleagueOf(owner, ['admin']);
    const second = await colleagueOf(owner, ['owner']);
    await suspend(owner.actor, second.userId);

    expect(await outcomeOf(changeRoles(owner.actor, owner.userId, ['admin']))).toBe('last_owner');
    expect(await outcomeOf(suspend(second, owner.userId))).toBe('last_owner');
    expect(await outcomeOf(suspend(administrator, owner.userId))).toBe('only_owners_grant');
  });

  it('keep one owner when two unmake each other at once', async () => {
    for (let round = 0; round < 5; round += 1) {
      const owner = await bench.owner();
      const second = await colleagueOf(owner, ['owner']);

      const outcomes = await Promise.all([
        outcomeOf(changeRoles(owner.actor, second.userId, ['admin'])),
        outcomeOf(changeRoles(second, owner.userId, ['admin'])),
      ]);

      expect(tally(outcomes)).toEqual({ done: 1, last_owner: 1 });
    }
  });

  it('become owners through owners only, and stop being it through them only', async () => {
    const owner = await bench.owner();
    const administrator = await colleagueOf(owner, ['admin']);
    const second = await colleagueOf(owner, ['owner']);

    expect(await outcomeOf(changeRoles(administrator, administrator.userId, ['admin', 'owner']))).toBe('only_owners_grant');
    expect(await outcomeOf(changeRoles(administrator, second.userId, ['auditor']))).toBe('only_owners_grant');
    await suspend(owner.actor, second.userId);
    expect(await outcomeOf(bench.as(administrator, () => members.restore(second.userId)))).toBe('only_owners_grant');
  });

  it('are not overwritten by somebody who saw an older state', async () => {
    const owner = await bench.owner();
    const colleague = await colleagueOf(owner, ['reviewer']);
    await changeRoles(owner.actor, colleague.userId, ['auditor']);

    const late = changeRoles(owner.actor, colleague.userId, ['procurement']);

    await expect(late).rejects.toMatchObject({
      kind: 'conflict',
      code: 'member_changed',
      details: { yours: ['procurement'], theirs: ['auditor'], version: 2 },
    });
  });

  it('do not suspend themselves, and do not reach into another organization', async () => {
    const [owner, other] = [await bench.owner(), await bench.owner()];

    expect(await outcomeOf(suspend(owner.actor, owner.userId))).toBe('own_suspension');
    expect(await outcomeOf(suspend(owner.actor, other.userId))).toBe('member_not_found');
    expect(await outcomeOf(changeRoles(owner.actor, other.userId, ['auditor']))).toBe('member_not_found');
  });

  it('leave a trail of what they changed', async () => {
    const owner = await bench.owner();
    const colleague = await colleagueOf(owner, ['reviewer']);
    await changeRoles(owner.actor, colleague.userId, ['auditor']);
    await suspend(owner.actor, colleague.userId);
    await suspend(owner.actor, colleague.userId);

    const entries = await bench.rows(
      `select action, details from app.audit_entry where organization_id = $1 and object_id = $2 order by seq`,
      [owner.organizationId, colleague.userId],
    );

    expect(entries).toEqual([
      { action: 'member.roles_changed', details: { name: colleague.name, before: ['reviewer'], after: ['auditor'] } },
      { action: 'member.suspended', details: { name: colleague.name } },
    ]);
  });
});
