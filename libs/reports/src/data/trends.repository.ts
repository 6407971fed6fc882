import type { Bilingual } from '@app/kernel';
import { TenantDatabase } from '@app/tenancy';
import { Injectable } from '@nestjs/common';

import { ASKED } from './report-conditions.js';

/** A questionnaire that was sent out, in whatever version. */
export interface AskedQuestionnaire {
  readonly id: string;
  /** As the version that was sent last calls it. */
  readonly name: Bilingual;
  readonly campaigns: number;
}

/** One campaign of a series. */
export interface SeriesCampaign {
  readonly id: string;
  readonly name: string;
  readonly issuedAt: Date;
  readonly dueAt: Date;
  readonly form: 'full' | 'short';
  readonly questionnaireOwnerId: string;
  readonly questionnaireVersionId: string;
  readonly baselineOwnerId: string;
  readonly baselineVersionId: string;
}

/** Of how many that a campaign asked, how many have answered it. */
export interface Turnout {
  readonly asked: number;
  readonly submitted: number;
}

const ISSUED = `app.campaign c join app.questionnaire_version v on v.owner_id = c.questionnaire_owner_id and v.id = c.questionnaire_version_id
  where c.buyer_id = $1 and c.state = 'issued'`;

/** The campaigns that asked the same questionnaire, and what each of them brought. */
@Injectable()
export class TrendsRepository {
  constructor(private readonly database: TenantDatabase) {}

  /** The one sent last comes first. */
  questionnaires(): Promise<AskedQuestionnaire[]> {
    return this.database.rows<AskedQuestionnaire>(
      `select v.questionnaire_id as id, count(*)::int as campaigns,
         (array_agg(json_build_object('ja', v.name_ja, 'en', v.name_en) order by c.issued_at desc, c.id desc))[1] as name
       from ${ISSUED} group by v.questionnaire_id order by max(c.issued_at) desc, v.questionnaire_id`,
      [this.database.tenantId],
    );
  }

  /** Which one a campaign asked; null where nothing of the kind was issued. */
  async questionnaireOf(campaignId: string): Promise<string | null> {
    const found = await this.database.row<{ id: string }>(`select v.questionnaire_id as id from ${ISSUED} and c.id = $2`, [
      this.database.tenantId,
      campaignId,
    ]);
    return found?.id ?? null;
  }

  /** All of them, the oldest first. */
  series(questionnaireId: string): Promise<SeriesCampaign[]> {
    return this.database.rows<SeriesCampaign>(
      `select c.id, c.name, c.issued_at as "issuedAt", c.due_at as "dueAt", c.form, c.questionnaire_owner_id as "questionnaireOwnerId",
         c.questionnaire_version_id as "questionnaireVersionId", c.baseline_owner_id as "baselineOwnerId",
         c.baseline_version_id as "baselineVersionId"
       from ${ISSUED} and v.questionnaire_id = $2 order by c.issued_at, c.id`,
      [this.database.tenantId, questionnaireId],
    );
  }

  /** By campaign; one that asked nobody is missing. */
  async turnouts(campaignIds: readonly string[]): Promise<ReadonlyMap<string, Turnout>> {
    const rows = await this.database.rows<Turnout & { readonly id: string }>(
      `select a.campaign_id as id, count(*)::int as asked, count(a.submission_id)::int as submitted
       from app.assessment a where a.buyer_id = $1 and a.campaign_id = any ($2::uuid[]) and ${ASKED} group by a.campaign_id`,
      [this.database.tenantId, campaignIds],
    );
    return new Map(rows.map(({ id, ...turnout }) => [id, turnout]));
  }

  /** Information classes that one supplier was asked for, by campaign; one that did not ask it is missing. */
  async classesOf(relationshipId: string, campaignIds: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
    const rows = await this.database.rows<{ readonly id: string; readonly classes: readonly string[] }>(
      `select a.campaign_id as id, a.classes from app.assessment a
       where a.buyer_id = $1 and a.relationship_id = $2 and a.campaign_id = any ($3::uuid[])`,
      [this.database.tenantId, relationshipId, campaignIds],
    );
    return new Map(rows.map(({ id, classes }) => [id, classes]));
  }
}
