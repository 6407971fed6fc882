import { searchWords } from '@app/kernel';
import { searchable, TenantDatabase } from '@app/tenancy';
import { Injectable } from '@nestjs/common';

import type { Campaign, CampaignFilter, CampaignPlan, ContentOwners } from '../campaign.js';

const COLUMNS = `id, name, purpose, form, recipients, to_char(due_day, 'YYYY-MM-DD') as "dueDay", due_at as "dueAt", time_zone as "timeZone",
  reminder_days as "reminderDays", state, sender_name as "senderName", reply_to as "replyTo", created_at as "createdAt", issued_at as "issuedAt",
  cancelled_at as "cancelledAt", cancel_reason as "cancelReason", version, questionnaire_owner_id as "questionnaireOwnerId",
  questionnaire_version_id as "questionnaireVersionId", baseline_owner_id as "baselineOwnerId", baseline_version_id as "baselineVersionId"`;

/** What is kept of a plan. */
export type KeptPlan = CampaignPlan & ContentOwners;

export interface Deadline {
  readonly dueAt: Date;
  readonly timeZone: string;
}

export interface Sender {
  readonly name: string;
  readonly replyTo: string;
  readonly userId: string;
}

/** Position in the list of campaigns: newest first. */
export interface Newest {
  readonly createdAt: string;
  readonly id: string;
}

@Injectable()
export class CampaignsRepository {
  constructor(private readonly database: TenantDatabase) {}

  find(id: string): Promise<Campaign | null> {
    return this.database.row<Campaign>(`select ${COLUMNS} from app.campaign where buyer_id = $1 and id = $2`, [this.database.tenantId, id]);
  }

  /**
   * As `find`; until the transaction ends, whoever else holds it waits: two who remind at once would both find nobody reminded yet.
   * Rows that refer to the campaign can go on being written: scores come in while it is held, and hold what it waits for.
   */
  hold(id: string): Promise<Campaign | null> {
    return this.database.row<Campaign>(`select ${COLUMNS} from app.campaign where buyer_id = $1 and id = $2 for no key update`, [
      this.database.tenantId,
      id,
    ]);
  }

  list({ states, search = '' }: CampaignFilter, after: Newest | null, limit: number): Promise<Campaign[]> {
    const parameters: unknown[] = [this.database.tenantId];
    const bind = (value: unknown) => `$${parameters.push(value)}`;
    const conditions: string[] = [];
    if (states) conditions.push(`state = any (${bind(states)}::text[])`);
    for (const word of searchWords(search)) conditions.push(`strpos(${searchable('name')}, ${searchable(`${bind(word)}::text`)}) > 0`);
    if (after) conditions.push(`(created_at, id) < (${bind(after.createdAt)}::timestamptz, ${bind(after.id)}::uuid)`);
    return this.database.rows<Campaign>(
      `select ${COLUMNS} from app.campaign where buyer_id = $1${conditions.map((condition) => ` and ${condition}`).join('')} order by created_at desc, id desc limit ${bind(limit)}`,
      parameters,
    );
  }

  /** Of these, those that have been issued, cancelled ones included; newest first. */
  issuedOf(ids: readonly string[]): Promise<Pick<Campaign, 'id' | 'name'>[]> {
    return this.database.rows<Pick<Campaign, 'id' | 'name'>>(
      `select id, name from app.campaign where buyer_id = $1 and id = any ($2::uuid[]) and state <> 'draft' order by created_at desc, id desc`,
      [this.database.tenantId, ids],
    );
  }

  async insert(id: string, plan: KeptPlan, { dueAt, timeZone }: Deadline, at: Date): Promise<void> {
    await this.database.affected(
      `insert into app.campaign (buyer_id, id, name, purpose, form, questionnaire_owner_id, questionnaire_version_id, baseline_owner_id,
         baseline_version_id, recipients, due_day, reminder_days, due_at, time_zone, created_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
      [...this.values(id, plan), dueAt, timeZone, at],
    );
  }

  /** Writes over exactly the version that the caller saw, while it is a draft; null when somebody was quicker. */
  updateDraft(id: string, seen: number, plan: KeptPlan, { dueAt, timeZone }: Deadline): Promise<Campaign | null> {
    return this.database.row<Campaign>(
      `update app.campaign set name = $3, purpose = $4, form = $5, questionnaire_owner_id = $6, questionnaire_version_id = $7,
         baseline_owner_id = $8, baseline_version_id = $9, recipients = $10, due_day = $11, reminder_days = $12, due_at = $13, time_zone = $14,
         version = version + 1
       where buyer_id = $1 and id = $2 and version = $15 and state = 'draft' returning ${COLUMNS}`,
      [...this.values(id, plan), dueAt, timeZone, seen],
    );
  }

  removeDraft(id: string, seen: number): Promise<number> {
    return this.database.affected(`delete from app.campaign where buyer_id = $1 and id = $2 and version = $3 and state = 'draft'`, [
      this.database.tenantId,
      id,
      seen,
    ]);
  }

  /** Draft → issued, for one of those who try at the same time. */
  markIssued(id: string, seen: number, at: Date, { name, replyTo, userId }: Sender): Promise<Campaign | null> {
    return this.database.row<Campaign>(
      `update app.campaign set state = 'issued', issued_at = $4, sender_name = $5, reply_to = $6, issued_by = $7, version = version + 1
       where buyer_id = $1 and id = $2 and version = $3 and state = 'draft' returning ${COLUMNS}`,
      [this.database.tenantId, id, seen, at, name, replyTo, userId],
    );
  }

  extend(id: string, seen: number, dueDay: string, dueAt: Date): Promise<Campaign | null> {
    return this.database.row<Campaign>(
      `update app.campaign set due_day = $4, due_at = $5, version = version + 1
       where buyer_id = $1 and id = $2 and version = $3 and state = 'issued' returning ${COLUMNS}`,
      [this.database.tenantId, id, seen, dueDay, dueAt],
    );
  }

  cancel(id: string, seen: number, at: Date, reason: string): Promise<Campaign | null> {
    return this.database.row<Campaign>(
      `update app.campaign set state = 'cancelled', cancelled_at = $4, cancel_reason = $5, version = version + 1
       where buyer_id = $1 and id = $2 and version = $3 and state = 'issued' returning ${COLUMNS}`,
      [this.database.tenantId, id, seen, at, reason],
    );
  }

  private values(id: string, plan: KeptPlan): unknown[] {
    return [
      this.database.tenantId,
      id,
      plan.name,
      plan.purpose,
      plan.form,
      plan.questionnaireOwnerId,
      plan.questionnaireVersionId,
      plan.baselineOwnerId,
      plan.baselineVersionId,
      JSON.stringify(plan.recipients),
      plan.dueDay,
      plan.reminderDays,
    ];
  }
}
