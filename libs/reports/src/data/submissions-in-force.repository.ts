import { TenantDatabase } from '@app/tenancy';
import { Injectable } from '@nestjs/common';

export interface CampaignSubmissions {
  readonly campaignId: string;
  readonly submissionIds: readonly string[];
}

/** What counts for one assessment, and for which campaign. */
export interface CountingSubmission {
  readonly campaignId: string;
  /** Null before the first submission and after a recall. */
  readonly submissionId: string | null;
}

/** Which submissions count now. */
@Injectable()
export class SubmissionsInForce {
  constructor(private readonly database: TenantDatabase) {}

  /** Held until the transaction ends: of two jobs for one assessment, the later one sees what the other kept. */
  hold(assessmentId: string): Promise<CountingSubmission | null> {
    return this.database.row<CountingSubmission>(
      `select campaign_id as "campaignId", submission_id as "submissionId" from app.assessment where buyer_id = $1 and id = $2 for no key update`,
      [this.database.tenantId, assessmentId],
    );
  }

  /** As the supplier: what counts for its assessment; null where nothing does, or there is no such assessment. */
  async own(assessmentId: string): Promise<string | null> {
    const row = await this.database.row<{ submissionId: string | null }>(
      `select submission_id as "submissionId" from app.assessment where supplier_id = $1 and id = $2`,
      [this.database.tenantId, assessmentId],
    );
    return row?.submissionId ?? null;
  }

  byCampaign(): Promise<CampaignSubmissions[]> {
    return this.database.rows<CampaignSubmissions>(
      `select c.id as "campaignId", coalesce(array_agg(a.submission_id) filter (where a.submission_id is not null), '{}') as "submissionIds"
       from app.campaign c left join app.assessment a on a.buyer_id = c.buyer_id and a.campaign_id = c.id
       where c.buyer_id = $1 and c.state <> 'draft' group by c.id order by c.id`,
      [this.database.tenantId],
    );
  }
}
