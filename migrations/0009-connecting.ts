import type { MigrationInterface, QueryRunner } from 'typeorm';

import { runtimeRole } from './support/tenant-table.js';

/**
 * A person who already belongs to an organization connects it, instead of claiming the empty one that a buyer made.
 *
 * The relationship moves; foreign keys carry the new supplier on to everything that hangs on it.
 */
export class Connecting1763800000009 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function app.connect_organization(invitation uuid, invitation_generation int, target uuid) returns text
        language plpgsql volatile security definer set search_path = pg_catalog, app
        as $$
        declare
          held app.link;
          asked app.assessment;
          empty app.organization;
        begin
          select * into held from app.link where id = invitation for update;
          if held.id is null or held.purpose <> 'supplier_invitation' or held.generation <> invitation_generation
            or held.revoked_at is not null or held.used_at is not null or held.expires_at < now() then
            return 'link_unusable';
          end if;
          perform 1 from app.membership m join app.organization o on o.id = m.organization_id and o.state = 'active'
            where m.organization_id = target and m.user_id = app.current_person() and m.suspended_at is null and m.roles && array['owner', 'admin'];
          if not found then return 'not_permitted'; end if;

          select * into asked from app.assessment where id = held.subject_id and buyer_id = held.organization_id;
          select * into empty from app.organization where id = asked.supplier_id for update;
          if empty.state is distinct from 'unclaimed' then return 'already_claimed'; end if;
          if asked.buyer_id = target then return 'own_buyer'; end if;
          perform 1 from app.trade_relationship where buyer_id = asked.buyer_id and supplier_id = target;
          if found then return 'already_supplier'; end if;

          update app.trade_relationship set supplier_id = target, version = version + 1 where id = asked.relationship_id;
          insert into app.version_reader (owner_id, version_id, reader_id)
            select owner_id, version_id, target from app.version_reader where reader_id = empty.id on conflict do nothing;
          delete from app.version_reader where reader_id = empty.id;
          update app.organization set state = 'closed' where id = empty.id;
          update app.link set used_at = now(), used_by = app.current_person() where id = invitation;
          return 'connected';
        end $$;
      revoke execute on function app.connect_organization(uuid, int, uuid) from public;
      grant execute on function app.connect_organization(uuid, int, uuid) to ${runtimeRole()};
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop function app.connect_organization(uuid, int, uuid);`);
  }
}
