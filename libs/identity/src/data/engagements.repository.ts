import type { Language } from '@app/kernel';
import { TenantDatabase } from '@app/tenancy';
import { Injectable } from '@nestjs/common';

import type { EngagementTerms } from '../domain/engagement.js';

export interface KeptEngagement extends EngagementTerms {
  readonly userId: string;
  readonly version: number;
}

/** With the member whose it is. */
export interface EngagedAuditor extends KeptEngagement {
  readonly name: string;
  readonly email: string;
  readonly language: Language;
  readonly suspended: boolean;
}

const COLUMNS = `e.user_id as "userId", e.campaign_ids as "campaignIds", to_char(e.ends_on, 'YYYY-MM-DD') as "endsOn", e.ends_at as "endsAt", e.notes, e.version`;

/** What the external auditors of the organization that acts may see, and until when. */
@Injectable()
export class EngagementsRepository {
  constructor(private readonly database: TenantDatabase) {}

  /** Those that last longest first. */
  list(): Promise<EngagedAuditor[]> {
    return this.database.rows<EngagedAuditor>(
      `select ${COLUMNS}, m.display_name as name, m.email, m.language, m.suspended_at is not null as suspended
       from app.audit_engagement e join app.membership m on m.organization_id = e.organization_id and m.user_id = e.user_id
       where e.organization_id = $1 order by e.ends_at desc, m.display_name, e.user_id`,
      [this.database.tenantId],
    );
  }

  find(userId: string): Promise<KeptEngagement | null> {
    return this.database.row<KeptEngagement>(
      `select ${COLUMNS} from app.audit_engagement e where e.organization_id = $1 and e.user_id = $2`,
      [this.database.tenantId, userId],
    );
  }

  async begin(userId: string, { campaignIds, endsOn, endsAt, notes }: EngagementTerms, at: Date): Promise<void> {
    await this.database.affected(
      `insert into app.audit_engagement (organization_id, user_id, campaign_ids, ends_on, ends_at, notes, begun_at) values ($1, $2, $3, $4, $5, $6, $7)`,
      [this.database.tenantId, userId, campaignIds, endsOn, endsAt, notes, at],
    );
  }

  /** Writes over exactly the version that the caller saw; false when somebody was quicker. */
  async change(userId: string, { campaignIds, endsOn, endsAt, notes }: EngagementTerms, seen: number): Promise<boolean> {
    const changed = await this.database.affected(
      `update app.audit_engagement set campaign_ids = $3, ends_on = $4, ends_at = $5, notes = $6, version = version + 1
       where organization_id = $1 and user_id = $2 and version = $7`,
      [this.database.tenantId, userId, campaignIds, endsOn, endsAt, notes, seen],
    );
    return changed === 1;
  }

  /** Until the end of the transaction nobody else changes or ends it. */
  async hold(userId: string): Promise<void> {
    await this.database.rows(`select from app.audit_engagement where organization_id = $1 and user_id = $2 for update`, [
      this.database.tenantId,
      userId,
    ]);
  }

  /** False when it is over already. */
  async end(userId: string, at: Date): Promise<boolean> {
    const ended = await this.database.affected(
      `update app.audit_engagement set ends_at = $3, version = version + 1 where organization_id = $1 and user_id = $2 and ends_at > $3`,
      [this.database.tenantId, userId, at],
    );
    return ended === 1;
  }
}
