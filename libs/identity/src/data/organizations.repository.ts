import type { Clock } from '@app/kernel';
import { CLOCK, TenantDatabase } from '@app/tenancy';
import { Inject, Injectable } from '@nestjs/common';

import type { Organization } from '../domain/organization.js';
import { OrganizationEntity } from './organization.entity.js';

export type OrganizationDraft = Pick<Organization, 'name' | 'nameKana' | 'corporateNumber' | 'language' | 'timeZone'>;

/** The organization that acts, and the unclaimed ones that it introduces. */
@Injectable()
export class OrganizationsRepository {
  constructor(
    private readonly database: TenantDatabase,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** A supplier may also read its buyers' rows, so the own one is named. */
  own(): Promise<Organization | null> {
    return this.rows.findOneBy({ id: this.database.tenantId });
  }

  async add(draft: OrganizationDraft): Promise<void> {
    const now = this.clock.now();
    await this.rows.insert({ ...draft, id: this.database.tenantId, state: 'active', createdAt: now, claimedAt: now, version: 1 });
  }

  /** Writes over exactly the version that the caller saw; false when somebody was quicker. */
  async change(draft: Partial<OrganizationDraft>, seen: number): Promise<boolean> {
    const where = { id: this.database.tenantId, version: seen };
    const { affected } = await this.rows.update(where, { ...draft, version: () => 'version + 1' });
    return affected === 1;
  }

  /** Opens an unclaimed organization; false when it is not, or no longer, unclaimed. */
  async claim(): Promise<boolean> {
    const where = { id: this.database.tenantId, state: 'unclaimed' as const };
    const { affected } = await this.rows.update(where, { state: 'active', claimedAt: this.clock.now(), version: () => 'version + 1' });
    return affected === 1;
  }

  /** Its own and its buyers': those alone, even where row-level security would show more. */
  names(ids: readonly string[]): Promise<{ readonly id: string; readonly name: string }[]> {
    return this.database.rows<{ readonly id: string; readonly name: string }>(
      `select id, name from app.organization
       where id = any ($2::uuid[]) and (id = $1 or id = any (array(select buyer_id from app.trade_relationship where supplier_id = $1)))`,
      [this.database.tenantId, ids],
    );
  }

  /** Unclaimed organizations stand under the one that introduces them, and are invisible to it from then on. */
  async introduce(organizations: readonly { readonly id: string; readonly name: string }[]): Promise<void> {
    await this.database.affected(
      `insert into app.organization (id, name, state, introduced_by)
       select id, name, 'unclaimed', $1 from unnest($2::uuid[], $3::text[]) as introduced (id, name)`,
      [this.database.tenantId, organizations.map(({ id }) => id), organizations.map(({ name }) => name)],
    );
  }

  private get rows() {
    return this.database.manager.getRepository(OrganizationEntity);
  }
}
