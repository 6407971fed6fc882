import { TenantDatabase } from '@app/tenancy';
import { Injectable } from '@nestjs/common';

import type { CampaignFigures, ClassFigures, DomainFigures, QuestionFigures } from '../domain/campaign-report.js';

type Overall = Pick<CampaignFigures, 'standings' | 'perceptions' | 'attainments' | 'intrusion' | 'postIntrusion' | 'mustGaps'>;

const LATEST = `buyer_id = $1 and campaign_id = $2 and basis = $3 and latest`;

/** Adds up a campaign's kept scores, one statement per table. */
@Injectable()
export class CampaignFiguresRepository {
  constructor(private readonly database: TenantDatabase) {}

  async of(campaignId: string, basis: 'self' | 'verified'): Promise<CampaignFigures> {
    const parameters = [this.database.tenantId, campaignId, basis];
    return {
      asked: await this.asked(campaignId),
      ...(await this.overall(parameters)),
      domains: await this.domains(parameters),
      questions: await this.questions(parameters),
      classes: await this.classes(parameters),
    };
  }

  private async asked(campaignId: string): Promise<number> {
    const row = await this.database.row<{ asked: number }>(
      `select count(*)::int as asked from app.assessment
       where buyer_id = $1 and campaign_id = $2 and (state not in ('refused', 'cancelled') or submission_id is not null)`,
      [this.database.tenantId, campaignId],
    );
    return row?.asked ?? 0;
  }

  private async overall(parameters: unknown[]): Promise<Overall> {
    const row = await this.database.row<Overall>(
      `with scores as (select * from app.submission_score where ${LATEST})
       select coalesce((select json_object_agg(standing, n) from (select standing, count(*) as n from scores group by standing) s), '{}') as standings,
         coalesce((select json_object_agg(perception, n) from (select perception, count(*) as n from scores where perception is not null group by perception) p), '{}') as perceptions,
         coalesce(array_agg(attainment), '{}') as attainments, coalesce(array_agg(intrusion_attainment), '{}') as intrusion,
         coalesce(array_agg(post_intrusion_attainment), '{}') as "postIntrusion", coalesce(sum(must_gaps), 0)::int as "mustGaps"
       from scores`,
      parameters,
    );
    if (!row) throw new Error('An aggregate without groups always has one row.');
    return row;
  }

  private domains(parameters: unknown[]): Promise<DomainFigures[]> {
    return this.database.rows<DomainFigures>(
      `select domain, array_agg(attainment) as attainments, sum(must_gaps)::int as "mustGaps" from app.domain_score where ${LATEST} group by domain order by domain`,
      parameters,
    );
  }

  private questions(parameters: unknown[]): Promise<QuestionFigures[]> {
    return this.database.rows<QuestionFigures>(
      `select question_key as "questionKey", min(position) as position, min(domain) as domain,
         (count(*) filter (where level is not null))::int as applicable, (count(*) filter (where gap > 0))::int as suppliers,
         (count(*) filter (where gap > 0 and must))::int as "mustSuppliers", sum(gap)::int as missing, sum(priority) as priority
       from app.question_score where ${LATEST} group by question_key order by 2`,
      parameters,
    );
  }

  private classes(parameters: unknown[]): Promise<ClassFigures[]> {
    return this.database.rows<ClassFigures>(
      `select c.class_key as "classKey",
         json_agg(json_build_object('code', r.code, 'relationshipId', s.relationship_id, 'attainment', c.attainment)) as links
       from app.class_score c
       join app.submission_score s on s.buyer_id = c.buyer_id and s.submission_id = c.submission_id and s.basis = c.basis
       join app.supplier_record r on r.buyer_id = s.buyer_id and r.relationship_id = s.relationship_id
       join app.campaign p on p.buyer_id = c.buyer_id and p.id = c.campaign_id
       left join app.baseline_class k
         on k.owner_id = p.baseline_owner_id and k.version_id = p.baseline_version_id and k.class_key = c.class_key
       where c.buyer_id = $1 and c.campaign_id = $2 and c.basis = $3 and c.latest group by c.class_key order by min(k.position), c.class_key`,
      parameters,
    );
  }
}
