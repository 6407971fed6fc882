import { TenantDatabase } from '@app/tenancy';
import { Injectable } from '@nestjs/common';

import type { CampaignReport } from '../domain/campaign/campaign-report.js';
import type { OnDay } from '../domain/overview.js';

export interface RecentCampaign {
  readonly id: string;
  readonly name: string;
  readonly issuedAt: Date;
  readonly dueDay: string;
  readonly dueAt: Date;
  readonly timeZone: string;
}

export type SubmissionsOnDay = OnDay & { readonly campaignId: string };

/** A campaign with a result, and what it was asked and measured with. */
export interface ReportedCampaign {
  readonly id: string;
  readonly name: string;
  readonly dueAt: Date;
  readonly form: 'full' | 'short';
  readonly questionnaireOwnerId: string;
  readonly questionnaireVersionId: string;
  readonly baselineVersionId: string;
  readonly content: CampaignReport;
  readonly isCurrent: boolean;
}

/** How the acting buyer's campaigns go, and what they came to. */
@Injectable()
export class AtAGlanceRepository {
  constructor(private readonly database: TenantDatabase) {}

  /** Issued and not cancelled, due after a moment; the next due first. */
  dueAfter(moment: Date): Promise<RecentCampaign[]> {
    return this.database.rows<RecentCampaign>(
      `select id, name, issued_at as "issuedAt", due_day::text as "dueDay", due_at as "dueAt", time_zone as "timeZone"
       from app.campaign where buyer_id = $1 and state = 'issued' and due_at > $2 order by due_at, id`,
      [this.database.tenantId, moment],
    );
  }

  /** Submissions that count now, by the day in the campaign's own zone. */
  submissionsByDay(campaignIds: readonly string[]): Promise<SubmissionsOnDay[]> {
    return this.database.rows<SubmissionsOnDay>(
      `select campaign_id as "campaignId", (submitted_at at time zone time_zone)::date::text as day, count(*)::int as count
       from app.assessment where buyer_id = $1 and campaign_id = any ($2::uuid[]) and submission_id is not null group by 1, 2 order by 1, 2`,
      [this.database.tenantId, campaignIds],
    );
  }

  /**
   * The newest one with a result, and behind it the campaign before that asked the same questionnaire in the same form and has a median: with
   * another form it would be about other questions. Both, one, or none.
   */
  latestReports(basis: string): Promise<ReportedCampaign[]> {
    return this.database.rows<ReportedCampaign>(
      `with reported as (
         select c.id, c.name, c.due_at, c.form, c.issued_at, c.questionnaire_owner_id, c.questionnaire_version_id, c.baseline_version_id,
           v.questionnaire_id, r.content, r.revision = r.wanted as is_current
         from app.campaign c
         join app.campaign_report r on r.buyer_id = c.buyer_id and r.campaign_id = c.id and r.basis = $2
         join app.questionnaire_version v on v.owner_id = c.questionnaire_owner_id and v.id = c.questionnaire_version_id
         where c.buyer_id = $1 and c.state = 'issued' and (r.content ->> 'submitted')::int > 0),
       latest as (select * from reported order by issued_at desc, id desc limit 1),
       previous as (
         select b.* from reported b
         join latest l on b.questionnaire_owner_id = l.questionnaire_owner_id and b.questionnaire_id = l.questionnaire_id and b.form = l.form
           and (b.issued_at, b.id) < (l.issued_at, l.id)
         where b.content #>> '{attainment,median}' is not null
         order by b.issued_at desc, b.id desc limit 1)
       select id, name, due_at as "dueAt", form, questionnaire_owner_id as "questionnaireOwnerId",
         questionnaire_version_id as "questionnaireVersionId", baseline_version_id as "baselineVersionId", content, is_current as "isCurrent"
       from (table latest union all table previous) both_of_them order by issued_at desc, id desc`,
      [this.database.tenantId, basis],
    );
  }
}
