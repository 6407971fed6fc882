import { TenantDatabase } from '@app/tenancy';
import { Injectable } from '@nestjs/common';

import type { Doubt } from '../domain/today/chain-today.js';

/** Whether "not applicable" was confirmed, which a score line does not say. */
@Injectable()
export class ConfirmedAnswersRepository {
  constructor(private readonly database: TenantDatabase) {}

  /** Which of these suppliers have a named answer in a campaign that is not confirmed: the ids of their relationships. */
  async unconfirmed(campaignId: string, doubts: readonly Doubt[]): Promise<ReadonlySet<string>> {
    if (doubts.length === 0) return new Set();
    const rows = await this.database.rows<{ id: string }>(
      `select distinct d.id
       from (select (value ->> 'relationshipId')::uuid as id, value -> 'questionKeys' as keys from jsonb_array_elements($3::jsonb)) d
       cross join lateral (select a.submission_id from app.assessment a
         where a.buyer_id = $1 and a.campaign_id = $2 and a.relationship_id = d.id and a.submission_id is not null offset 0) a
       cross join lateral jsonb_array_elements_text(d.keys) k (key)
       cross join lateral (select w.confirmed from app.submission_answer w
         where w.buyer_id = $1 and w.submission_id = a.submission_id and w.question_key = k.key offset 0) w
       where not w.confirmed`,
      [this.database.tenantId, campaignId, JSON.stringify(doubts)],
    );
    return new Set(rows.map(({ id }) => id));
  }
}
