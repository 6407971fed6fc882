import type { Basis } from '@app/gap-analysis';
import { TenantDatabase } from '@app/tenancy';
import { Injectable } from '@nestjs/common';
import { OVERALL, type Picture } from '../domain/pictures/cohort-picture.js';
import type { Membership } from '../domain/pictures/picture-rule.js';
import { ALIKE, SAME, type ToldMembers } from '../domain/pictures/pictures-told.js';

export interface CountingLine {
  readonly assessmentId: string;
  readonly submissionId: string;
  /** See `scoreLine`. */
  readonly line: string;
}

/** A place as its supplier may see it. */
export interface OwnPlace {
  readonly domain: string;
  readonly size: number;
  readonly rank: number;
  readonly deviationValue: number | null;
  readonly lowerQuartile: number;
  readonly median: number;
  readonly upperQuartile: number;
  readonly publishedAt: Date;
}

export interface ToldMembersOf extends ToldMembers {
  readonly domain: string;
}

/** Where submissions stand among those of their campaign, and what was ever published of that. */
@Injectable()
export class SupplierPlacesRepository {
  constructor(private readonly database: TenantDatabase) {}

  /** Held until the transaction ends: of two jobs for one buyer's campaigns, the later one sees what the other published. */
  async hold(): Promise<void> {
    await this.database.rows(`select pg_advisory_xact_lock(hashtextextended('supplier places ' || $1::text, 0))`, [this.database.tenantId]);
  }

  /** What counts in a campaign now. */
  counting(campaignId: string, basis: string): Promise<CountingLine[]> {
    return this.database.rows<CountingLine>(
      `select assessment_id as "assessmentId", submission_id as "submissionId", line from app.submission_score
       where buyer_id = $1 and campaign_id = $2 and basis = $3 and latest`,
      [this.database.tenantId, campaignId, basis],
    );
  }

  /** Everybody who ever was in a picture of the group. */
  history(campaignId: string, domain: string): Promise<Membership[]> {
    return this.database.rows<Membership>(
      `select assessment_id as "assessmentId", submission_id as "submissionId", since, until from app.supplier_place
       where buyer_id = $1 and campaign_id = $2 and domain = $3`,
      [this.database.tenantId, campaignId, domain],
    );
  }

  /**
   * What the buyer's campaigns ever published of the same groups, against those who would be in them now; all in one statement, which looks at
   * each score once. Whose score is gone counts as alike, and not as the same.
   *
   * @param pictures of the whole alone, or of domains; who is in the picture of one domain and not of another has no attainment there
   */
  async told(pictures: readonly Picture[], basis: Basis): Promise<ToldMembersOf[]> {
    const isWhole = pictures.every(({ domain }) => domain === OVERALL);
    const members = new Set(pictures.flatMap(({ places }) => places.map(({ submissionId }) => submissionId)));
    return await this.database.wholesale(() =>
      this.database.rows<ToldMembersOf>(
        `with score as materialized (
           select submission_id, ${isWhole ? `'' as domain` : 'domain'}, supplier_id, attainment, maturity
           from ${isWhole ? 'app.submission_score' : 'app.domain_score'} where buyer_id = $1 and basis = $2
         ), now as materialized (
           select * from score where submission_id = any ($3::uuid[]) and attainment is not null
         )
         select p.domain, p.campaign_id as "campaignId", p.since, p.until, count(*) filter (where now.supplier_id is null)::int as gone,
           count(*) filter (where now.supplier_id is not null and coalesce(
             abs(now.attainment - score.attainment) < $4 or abs(now.maturity - score.maturity) < $5, true))::int as alike,
           count(*) filter (where abs(now.attainment - score.attainment) <= $6)::int as same
         from app.supplier_place p left join now on now.supplier_id = p.supplier_id and now.domain = p.domain
           left join score on score.submission_id = p.submission_id and score.domain = p.domain
         where p.buyer_id = $1 and p.domain = any ($7::text[]) group by p.domain, p.campaign_id, p.since, p.until`,
        [
          ...[this.database.tenantId, basis],
          [...members],
          ...[ALIKE.attainment, ALIKE.maturity, SAME],
          pictures.map(({ domain }) => domain),
        ],
      ),
    );
  }

  /** All of a picture's places in one statement; whoever is not in it any more is noted as gone. */
  async publish(campaignId: string, { domain, number, size, places, ...quartiles }: Picture, at: Date): Promise<void> {
    const { lowerQuartile, median, upperQuartile } = quartiles;
    await this.database.affected(
      `with shown as (
         select * from unnest($4::uuid[], $5::int[], $6::int[], $7::float8[]) as place (submission_id, since, rank, deviation_value)
       ), gone as (
         update app.supplier_place set until = $8
         where buyer_id = $1 and campaign_id = $2 and domain = $3 and until is null and submission_id not in (select submission_id from shown)
       )
       insert into app.supplier_place (buyer_id, campaign_id, domain, submission_id, supplier_id, assessment_id, since, rank, deviation_value,
         size, lower_quartile, median, upper_quartile, published_at)
       select $1, $2, $3, shown.submission_id, s.supplier_id, s.assessment_id, since, rank, deviation_value, $9, $10, $11, $12, $13
       from shown join app.submission s on s.buyer_id = $1 and s.id = shown.submission_id
       on conflict (buyer_id, submission_id, domain, since) do update set rank = excluded.rank, deviation_value = excluded.deviation_value,
         size = excluded.size, lower_quartile = excluded.lower_quartile, median = excluded.median, upper_quartile = excluded.upper_quartile,
         published_at = excluded.published_at`,
      [
        ...[this.database.tenantId, campaignId, domain],
        places.map(({ submissionId }) => submissionId),
        places.map(({ since }) => since),
        places.map(({ rank }) => rank),
        places.map(({ deviationValue }) => deviationValue),
        ...[number, size, lowerQuartile, median, upperQuartile, at],
      ],
    );
  }

  /** As the supplier: a submission's places; none while it is not in a picture. */
  own(submissionId: string): Promise<OwnPlace[]> {
    return this.database.rows<OwnPlace>(
      `select domain, size, rank, deviation_value as "deviationValue", lower_quartile as "lowerQuartile", median,
         upper_quartile as "upperQuartile", published_at as "publishedAt"
       from app.supplier_place where supplier_id = $1 and submission_id = $2 and until is null`,
      [this.database.tenantId, submissionId],
    );
  }
}
