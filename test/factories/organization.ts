import { newId } from '@app/kernel';
import { type MemberActor, type Role, systemOf, type TenantDatabase } from '@app/tenancy';

/** A new organization, and somebody in it who holds the given roles. */
export async function memberOfNewOrganization(database: TenantDatabase, roles: readonly Role[] = ['owner']): Promise<MemberActor> {
  const tenantId = newId();
  await database.as(systemOf(tenantId), () =>
    database.affected(`insert into app.organization (id, name, state) values ($1, '試験工業', 'active')`, [tenantId]),
  );
  return { kind: 'member', tenantId, userId: newId(), name: '山田 花子', language: 'ja', roles };
}
