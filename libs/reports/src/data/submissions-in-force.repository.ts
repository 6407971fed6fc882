import { TenantDatabase } from '@app/tenancy';
import { Injectable } from '@nestjs/common';

/** What counts for one assessment, and for which campaign. */
export interface CountingSubmission {
  readonly campaignId: string;
  /** Null before the first submission and after a recall. */
  readonly submissionId: string | null;
}

/** An assessment, and what counts for it: null as above. */
export interface CountedAssessment {
  readonly assessmentId: string;
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

  /** Campaigns for which something can count. */
  async campaigns(): Promise<string[]> {
    const rows = await this.database.rows<{ id: string }>(
      `select id from app.campaign where buyer_id = $1 and state <> 'draft' order by id`,
      [this.database.tenantId],
    );
    return rows.map(({ id }) => id);
  }

  /** @param after the last one of those before; null: from the beginning */
  ofCampaign(campaignId: string, after: string | null, most: number): Promise<CountedAssessment[]> {
    return this.database.rows<CountedAssessment>(
      `select id as "assessmentId", submission_id as "submissionId" from app.assessment
       where buyer_id = $1 and campaign_id = $2 and ($3::uuid is null or id > $3) order by id limit $4`,
      [this.database.tenantId, campaignId, after, most],
    );
  }
}
