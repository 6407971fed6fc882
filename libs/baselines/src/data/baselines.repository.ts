import { type Bilingual, CATALOGUE_ID } from '@app/kernel';
import { TenantDatabase } from '@app/tenancy';
import { Injectable } from '@nestjs/common';

import type { Baseline } from '../domain/baseline.js';

/** Where a page begins: built-in ones (0) before own ones (1), the newest first. */
export interface BaselineMark {
  readonly rank: number;
  readonly id: string;
}

@Injectable()
export class BaselinesRepository {
  constructor(private readonly database: TenantDatabase) {}

  /** Own and built-in ones. */
  page(after: BaselineMark | null, limit: number): Promise<Baseline[]> {
    return this.database.rows<Baseline>(
      `select b.owner_id as "ownerId", b.id, b.origin_owner_id as "originOwnerId", b.origin_version_id as "originVersionId"
       from app.baseline b cross join lateral (select (b.owner_id <> $2)::int as rank) r
       where b.owner_id in ($1, $2) and ($3::int is null or r.rank > $3 or r.rank = $3 and b.id < $4::uuid)
       order by r.rank, b.id desc limit $5`,
      [this.database.tenantId, CATALOGUE_ID, after?.rank ?? null, after?.id ?? null, limit],
    );
  }

  async add({ ownerId, id, originOwnerId, originVersionId }: Baseline, name: Bilingual): Promise<void> {
    await this.database.affected(
      `insert into app.baseline (owner_id, id, name_ja, name_en, origin_owner_id, origin_version_id) values ($1, $2, $3, $4, $5, $6)
       on conflict (owner_id, id) do nothing`,
      [ownerId, id, name.ja, name.en, originOwnerId, originVersionId],
    );
  }

  /** Waits until nobody else is adding a version; false when there is no such baseline of this owner. */
  async hold(ownerId: string, id: string): Promise<boolean> {
    return (await this.database.row('select 1 from app.baseline where owner_id = $1 and id = $2 for update', [ownerId, id])) !== null;
  }

  async rename(ownerId: string, id: string, name: Bilingual): Promise<void> {
    await this.database.affected('update app.baseline set name_ja = $3, name_en = $4 where owner_id = $1 and id = $2', [
      ownerId,
      id,
      name.ja,
      name.en,
    ]);
  }

  /** Removes a baseline whose last version is gone. */
  async removeIfEmpty(ownerId: string, id: string): Promise<void> {
    await this.database.affected(
      `delete from app.baseline b where b.owner_id = $1 and b.id = $2
       and not exists (select from app.baseline_version v where v.owner_id = $1 and v.baseline_id = $2)`,
      [ownerId, id],
    );
  }
}
