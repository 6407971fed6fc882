import { AdministrationService } from '@app/identity';
import { newId } from '@app/kernel';
import { EXTERNAL_AUDITOR, type MemberActor } from '@app/tenancy';
import { SessionsService } from '../../libs/identity/src/sessions/sessions.service.js';
import type { World } from './world.js';

const LONG_AGO = '2026-01-01';

/** An organization with its owner, old enough to send as many mails as it likes. */
export async function makeOwner({ contexts, admin }: World, name: string): Promise<MemberActor> {
  const email = `owner-${newId()}@bench.example`;
  const wish = { email, name: '青山 涼子', organizationName: name, password: `bench ${newId()}` };
  const { userId, organizationId } = await contexts.get(AdministrationService).createOwner(wish);
  await admin.query(`update app.organization set created_at = $2, claimed_at = $2 where id = $1`, [organizationId, LONG_AGO]);
  return { kind: 'member', tenantId: organizationId, userId, name: wish.name, language: 'ja', roles: ['owner'] };
}

/** Signs somebody in without a password. @returns an access token, good for some minutes */
export async function signIn({ contexts }: World, { userId, tenantId }: MemberActor): Promise<string> {
  return (await contexts.get(SessionsService).begin(userId, 'bench', tenantId)).accessToken;
}

/** Gives an organization that is there already an owner who can sign in. */
export async function enrolOwner({ admin }: World, organizationId: string): Promise<MemberActor> {
  const userId = newId();
  const name = '港 一郎';
  const email = `${userId}@bench.example`;
  await admin.query(`insert into app.user_account (id, email, display_name, email_verified_at) values ($1, $2, $3, now())`, [
    userId,
    email,
    name,
  ]);
  await admin.query(
    `insert into app.membership (organization_id, user_id, roles, display_name, email) values ($1, $2, '{owner}', $3, $4)`,
    [organizationId, userId, name, email],
  );
  await admin.query(`update app.organization set state = 'active', claimed_at = now() where id = $1`, [organizationId]);
  return { kind: 'member', tenantId: organizationId, userId, name, language: 'ja', roles: ['owner'] };
}

/** An external auditor of an organization, to whom one campaign is open. */
export async function engageAuditor({ admin }: World, { tenantId }: MemberActor, campaignId: string): Promise<MemberActor> {
  const userId = newId();
  const name = '監査 花子';
  const email = `${userId}@bench.example`;
  const endsAt = new Date('2099-03-31T14:59:59.999Z');
  await admin.query(`insert into app.user_account (id, email, display_name, email_verified_at) values ($1, $2, $3, now())`, [
    userId,
    email,
    name,
  ]);
  await admin.query(
    `insert into app.membership (organization_id, user_id, roles, display_name, email) values ($1, $2, array[$3], $4, $5)`,
    [tenantId, userId, EXTERNAL_AUDITOR, name, email],
  );
  await admin.query(
    `insert into app.audit_engagement (organization_id, user_id, campaign_ids, ends_on, ends_at, notes, begun_at)
     values ($1, $2, array[$3::uuid], '2099-03-31', $4, false, now())`,
    [tenantId, userId, campaignId, endsAt],
  );
  const engagement = { campaignIds: [campaignId], notes: false, endsAt, isOver: false };
  return { kind: 'member', tenantId, userId, name, language: 'ja', roles: [EXTERNAL_AUDITOR], engagement };
}
