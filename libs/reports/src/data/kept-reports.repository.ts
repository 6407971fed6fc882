import { TenantDatabase } from '@app/tenancy';
import { Injectable } from '@nestjs/common';

import type { CampaignReport } from '../domain/campaign/campaign-report.js';

export interface KeptReport {
  /** Changes that the content takes in. */
  readonly revision: number;
  /** Changes that happened; more than `revision` while a refresh is due. */
  readonly wanted: number;
  readonly content: CampaignReport | null;
  readonly computedAt: Date | null;
}

const COLUMNS = `revision::int as revision, wanted::int as wanted, content, computed_at as "computedAt"`;

/** The unfiltered report per campaign and basis, computed once per change. */
@Injectable()
export class KeptReportsRepository {
  constructor(private readonly database: TenantDatabase) {}

  find(campaignId: string, basis: string): Promise<KeptReport | null> {
    return this.database.row<KeptReport>(
      `select ${COLUMNS} from app.campaign_report where buyer_id = $1 and campaign_id = $2 and basis = $3`,
      [this.database.tenantId, campaignId, basis],
    );
  }

  /** Returns once every change that was noted before has committed or failed. Its transaction has to end before anything is computed: whoever notes a change waits for it. */
  async awaitChanges(campaignId: string, basis: string): Promise<void> {
    await this.database.rows(`select 1 from app.campaign_report where buyer_id = $1 and campaign_id = $2 and basis = $3 for share`, [
      this.database.tenantId,
      campaignId,
      basis,
    ]);
  }

  async want(campaignId: string, basis: string): Promise<void> {
    await this.database.affected(
      `insert into app.campaign_report as r (buyer_id, campaign_id, basis, wanted) values ($1, $2, $3, 1)
       on conflict (buyer_id, campaign_id, basis) do update set wanted = r.wanted + 1`,
      [this.database.tenantId, campaignId, basis],
    );
  }

  /** Keeps what was computed from the first `revision` changes, unless something newer is kept already. */
  async keep(campaignId: string, basis: string, revision: number, content: CampaignReport, at: Date): Promise<void> {
    await this.database.affected(
      `update app.campaign_report set revision = $4, content = $5, computed_at = $6
       where buyer_id = $1 and campaign_id = $2 and basis = $3 and revision <= $4`,
      [this.database.tenantId, campaignId, basis, revision, JSON.stringify(content), at],
    );
  }
}
