import { TenantDatabase } from '@app/tenancy';
import { Injectable } from '@nestjs/common';

export interface CampaignSubmissions {
  readonly campaignId: string;
  readonly submissionIds: readonly string[];
}

/** Which submissions count now. */
@Injectable()
export class SubmissionsInForce {
  constructor(private readonly database: TenantDatabase) {}

  byCampaign(): Promise<CampaignSubmissions[]> {
    return this.database.rows<CampaignSubmissions>(
      `select c.id as "campaignId", coalesce(array_agg(a.submission_id) filter (where a.submission_id is not null), '{}') as "submissionIds"
       from app.campaign c left join app.assessment a on a.buyer_id = c.buyer_id and a.campaign_id = c.id
       where c.buyer_id = $1 and c.state <> 'draft' group by c.id order by c.id`,
      [this.database.tenantId],
    );
  }
}
