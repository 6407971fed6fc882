import type { MemberActor, TenantDatabase } from '@app/tenancy';

/** The account and membership behind a member, for what writes to people. */
export async function accountOf(database: TenantDatabase, member: MemberActor): Promise<string> {
  const email = `${member.userId}@example.jp`;
  await database.apart(member, async () => {
    await database.affected(
      `insert into app.user_account (id, email, display_name, language, email_verified_at) values ($1, $2, $3, $4, now())`,
      [member.userId, email, member.name, member.language],
    );
    await database.affected(
      `insert into app.membership (organization_id, user_id, roles, display_name, email, language) values ($1, $2, $3, $4, $5, $6)`,
      [member.tenantId, member.userId, member.roles, member.name, email, member.language],
    );
  });
  return email;
}
