import type { Clock, CursorKey, Language } from '@app/kernel';
import { CLOCK, type Engagement, type Role, TenantDatabase } from '@app/tenancy';
import { Inject, Injectable } from '@nestjs/common';

import { MembershipEntity } from './membership.entity.js';

export interface NewMember {
  readonly userId: string;
  readonly roles: readonly Role[];
  readonly displayName: string;
  readonly email: string;
  readonly language: Language;
}

/** Somebody in whose name a job works. */
export interface ActingMember extends Pick<MembershipEntity, 'userId' | 'roles' | 'displayName' | 'email' | 'language'> {
  /** Of an external auditor; as JSON tells it. */
  readonly engaged: (Pick<Engagement, 'campaignIds' | 'notes'> & { readonly endsAt: string }) | null;
}

const COLUMNS = `organization_id as "organizationId", user_id as "userId", roles, display_name as "displayName", email, language,
  joined_at as "joinedAt", suspended_at as "suspendedAt", version`;

/** The members of the organization that acts. */
@Injectable()
export class MembersRepository {
  constructor(
    private readonly database: TenantDatabase,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** By name; `after` holds the name and the id that the last page ended with. */
  page(after: CursorKey | null, limit: number): Promise<MembershipEntity[]> {
    return this.database.rows<MembershipEntity>(
      `select ${COLUMNS} from app.membership
       where organization_id = $1 and ($2::text is null or (display_name, user_id) > ($2, $3::uuid))
       order by display_name, user_id limit $4`,
      [this.database.tenantId, after?.[0] ?? null, after?.[1] ?? null, limit],
    );
  }

  find(userId: string): Promise<MembershipEntity | null> {
    return this.rows.findOneBy({ organizationId: this.database.tenantId, userId });
  }

  /** Null where the membership is suspended or an external auditor's time is over, or the organization is not active. */
  acting(userId: string): Promise<ActingMember | null> {
    return this.database.row(
      `select m.user_id as "userId", m.roles, m.display_name as "displayName", m.email, m.language,
         case when e.user_id is not null then
           jsonb_build_object('campaignIds', e.campaign_ids, 'notes', e.notes, 'endsAt', e.ends_at) end as engaged
       from app.membership m join app.organization o on o.id = m.organization_id and o.state = 'active'
       left join app.audit_engagement e on e.organization_id = m.organization_id and e.user_id = m.user_id
       where m.organization_id = $1 and m.user_id = $2 and m.suspended_at is null and (e.user_id is null or e.ends_at > $3)`,
      [this.database.tenantId, userId, this.clock.now()],
    );
  }

  async names(userIds: readonly string[]): Promise<{ userId: string; name: string }[]> {
    return this.database.rows(
      `select user_id as "userId", display_name as name from app.membership where organization_id = $1 and user_id = any ($2::uuid[])`,
      [this.database.tenantId, userIds],
    );
  }

  async hasAddress(address: string): Promise<boolean> {
    const member = await this.database.row(`select 1 from app.membership where organization_id = $1 and lower(email) = lower($2)`, [
      this.database.tenantId,
      address,
    ]);
    return member !== null;
  }

  /** False when the person is a member already. */
  async add({ userId, roles, displayName, email, language }: NewMember): Promise<boolean> {
    const added = await this.database.affected(
      `insert into app.membership (organization_id, user_id, roles, display_name, email, language)
       values ($1, $2, $3, $4, $5, $6) on conflict do nothing`,
      [this.database.tenantId, userId, roles, displayName, email, language],
    );
    return added === 1;
  }

  /** Writes over exactly the version that the caller saw; false when somebody was quicker. */
  async changeRoles(userId: string, roles: readonly Role[], seen: number): Promise<boolean> {
    const where = { organizationId: this.database.tenantId, userId, version: seen };
    const { affected } = await this.rows.update(where, { roles: [...roles], version: () => 'version + 1' });
    return affected === 1;
  }

  async setSuspended(userId: string, suspended: boolean): Promise<void> {
    const where = { organizationId: this.database.tenantId, userId };
    await this.rows.update(where, { suspendedAt: suspended ? this.clock.now() : null, version: () => 'version + 1' });
  }

  async introduceAs(userId: string, change: { displayName?: string; language?: Language }): Promise<void> {
    await this.rows.update({ organizationId: this.database.tenantId, userId }, { ...change, version: () => 'version + 1' });
  }

  /** The active owners, held until the transaction ends, so that two cannot unmake each other at once. */
  async holdOwners(): Promise<string[]> {
    const owners = await this.database.rows<{ userId: string }>(
      `select user_id as "userId" from app.membership
       where organization_id = $1 and 'owner' = any (roles) and suspended_at is null order by user_id for update`,
      [this.database.tenantId],
    );
    return owners.map(({ userId }) => userId);
  }

  private get rows() {
    return this.database.manager.getRepository(MembershipEntity);
  }
}
