import { type Bilingual, CATALOGUE_ID } from '@app/kernel';
import { TenantDatabase } from '@app/tenancy';
import { Injectable } from '@nestjs/common';

import type { Questionnaire } from '../domain/questionnaire.js';

/** Where a page begins: built-in ones (0) before own ones (1), the newest first. */
export interface QuestionnaireMark {
  readonly rank: number;
  readonly id: string;
}

@Injectable()
export class QuestionnairesRepository {
  constructor(private readonly database: TenantDatabase) {}

  /** Own and built-in ones. */
  page(after: QuestionnaireMark | null, limit: number): Promise<Questionnaire[]> {
    return this.database.rows<Questionnaire>(
      `select q.owner_id as "ownerId", q.id, q.origin_owner_id as "originOwnerId", q.origin_version_id as "originVersionId"
       from app.questionnaire q cross join lateral (select (q.owner_id <> $2)::int as rank) r
       where q.owner_id in ($1, $2) and ($3::int is null or r.rank > $3 or r.rank = $3 and q.id < $4::uuid)
       order by r.rank, q.id desc limit $5`,
      [this.database.tenantId, CATALOGUE_ID, after?.rank ?? null, after?.id ?? null, limit],
    );
  }

  async add({ ownerId, id, originOwnerId, originVersionId }: Questionnaire, name: Bilingual): Promise<void> {
    await this.database.affected(
      `insert into app.questionnaire (owner_id, id, name_ja, name_en, origin_owner_id, origin_version_id) values ($1, $2, $3, $4, $5, $6)
       on conflict (owner_id, id) do nothing`,
      [ownerId, id, name.ja, name.en, originOwnerId, originVersionId],
    );
  }

  /** Waits until nobody else is adding a version; false when there is no such questionnaire of this owner. */
  async hold(ownerId: string, id: string): Promise<boolean> {
    const row = await this.database.row('select 1 from app.questionnaire where owner_id = $1 and id = $2 for update', [ownerId, id]);
    return row !== null;
  }

  async rename(ownerId: string, id: string, name: Bilingual): Promise<void> {
    await this.database.affected('update app.questionnaire set name_ja = $3, name_en = $4 where owner_id = $1 and id = $2', [
      ownerId,
      id,
      name.ja,
      name.en,
    ]);
  }

  /** Removes a questionnaire whose last version is gone. */
  async removeIfEmpty(ownerId: string, id: string): Promise<void> {
    await this.database.affected(
      `delete from app.questionnaire q where q.owner_id = $1 and q.id = $2
       and not exists (select from app.questionnaire_version v where v.owner_id = $1 and v.questionnaire_id = $2)`,
      [ownerId, id],
    );
  }
}
