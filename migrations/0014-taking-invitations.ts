import type { MigrationInterface, QueryRunner } from 'typeorm';

import { runtimeRole } from './support/tenant-table.js';

/**
 * Whoever claims an organization takes the invitation in the same transaction, although it is the buyer's row: it cannot be handed on
 * between the claimant's last look at it and the commit.
 */
export class TakingInvitations1763800000014 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function app.take_invitation(invitation uuid, invitation_generation int) returns boolean
        language plpgsql volatile security definer set search_path = pg_catalog, app
        as $$
        begin
          update app.link l set used_at = now(), used_by = app.current_person(), opened_at = coalesce(l.opened_at, now())
          where l.id = invitation and l.purpose = 'supplier_invitation' and l.generation = invitation_generation
            and l.revoked_at is null and l.used_at is null and l.expires_at > now()
            and exists (select 1 from app.assessment a
              where a.id = l.subject_id and a.buyer_id = l.organization_id and a.supplier_id = app.current_tenant());
          return found;
        end $$;
      revoke execute on function app.take_invitation(uuid, int) from public;
      grant execute on function app.take_invitation(uuid, int) to ${runtimeRole()};
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop function app.take_invitation(uuid, int);`);
  }
}
