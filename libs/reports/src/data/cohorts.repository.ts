import type { Basis } from '@app/gap-analysis';
import { TenantDatabase } from '@app/tenancy';
import { Injectable } from '@nestjs/common';

import { MOST_SUPPLIERS, type ReportFilter } from '../domain/report-filter.js';
import type { Cohort } from '../domain/trend.js';
import {
  ASKED_SUPPLIER,
  IN_CAMPAIGN,
  IN_CAMPAIGNS,
  SCORE_THAT_COUNTS,
  type SupplierConditions,
  supplierConditions,
} from './report-conditions.js';

type CohortRow = Cohort['standings'] & { readonly asked: number; readonly submitted: number; readonly lines: string | null };

type SteadyRow = CohortRow & { readonly campaignId: string; readonly suppliers: readonly string[] | null };

/** The same suppliers in several campaigns. */
export interface SteadyCohorts {
  readonly byCampaign: ReadonlyMap<string, Cohort>;
  /** Who they are; null: more than a filter names. */
  readonly suppliers: readonly string[] | null;
}

const STANDINGS = ['critical', 'major', 'minor', 'conforming']
  .map((standing) => `count(*) filter (where s.standing = '${standing}')::int as ${standing}`)
  .join(', ');

/** What the chosen suppliers of whole campaigns submitted: eight campaigns are eight times ten thousand rows. */
@Injectable()
export class CohortsRepository {
  constructor(private readonly database: TenantDatabase) {}

  /** For cohorts asked one after another: each is one statement, and the database is at it while this process adds up the one before. */
  inTurn<T>(work: () => Promise<T>): Promise<T> {
    return this.database.wholesale(work);
  }

  /** Of whom cohorts are to be, for all statements that follow one another. */
  conditions(filter: ReportFilter): Promise<SupplierConditions> {
    return supplierConditions(this.database, filter);
  }

  /** In one row: ten thousand score lines arrive as one text, and the next campaign's come after it. */
  async of(campaignId: string, basis: Basis, conditions: SupplierConditions): Promise<Cohort> {
    const parameters: unknown[] = [this.database.tenantId, campaignId, basis];
    const sql = `select count(*)::int as asked, count(s.line)::int as submitted, ${STANDINGS}, count(*) filter (where s.line is null)::int as incomplete,
         string_agg(s.line, ' ') as lines
       from ${reportedWhere(IN_CAMPAIGN, conditions, parameters)}`;
    const row = await this.database.wholesale(() => this.database.row<CohortRow>(sql, parameters));
    if (!row) throw new Error('An aggregate has one row.');
    return cohortOf(row);
  }

  /**
   * Of each campaign those suppliers alone whose submissions count in every one of them, and whom the conditions hold for each time: found and
   * read at once, so that nothing is read twice. `asked` and `submitted` tell of all whom the conditions hold for.
   *
   * @returns by campaign; one in which nobody was asked is missing
   */
  async steady(campaignIds: readonly string[], basis: Basis, conditions: SupplierConditions): Promise<SteadyCohorts> {
    const parameters: unknown[] = [this.database.tenantId, campaignIds, basis];
    const sql = `with reported as materialized (
         select a.campaign_id, a.relationship_id, s.standing, s.line from ${reportedWhere(IN_CAMPAIGNS, conditions, parameters)}),
       steady as (
         select relationship_id from reported where line is not null group by relationship_id having count(*) = ${campaignIds.length})
       select campaign_id as "campaignId", sum(asked)::int as asked, sum(submitted)::int as submitted, ${STANDINGS}, 0 as incomplete,
         string_agg(s.line, ' ') as lines,
         (select array_agg(relationship_id) from (select relationship_id from steady limit ${MOST_SUPPLIERS + 1}) first) as suppliers
       from (
         select campaign_id, 0 as asked, 0 as submitted, standing, line from reported where relationship_id in (select relationship_id from steady)
         union all
         select campaign_id, count(*), count(line), null, null from reported group by campaign_id) s
       group by campaign_id`;
    // Read more than once: in memory, as long as ten thousand suppliers and a dozen campaigns are looked at.
    await this.database.rows(`set local work_mem = '64MB'`);
    const rows = await this.database.wholesale(() => this.database.rows<SteadyRow>(sql, parameters));
    await this.database.rows(`set local work_mem to default`);
    const suppliers = rows[0]?.suppliers ?? [];
    return {
      byCampaign: new Map(rows.map(({ campaignId, suppliers: _same, ...row }) => [campaignId, cohortOf(row)])),
      suppliers: suppliers.length > MOST_SUPPLIERS ? null : suppliers,
    };
  }
}

/** Assessments and the scores that count, of whom the conditions hold for. @param parameters those bound so far; more are added */
function reportedWhere(within: string, { askRecord, sql }: SupplierConditions, parameters: unknown[]): string {
  const where = [within, ...sql((value) => `$${parameters.push(value)}`)];
  return `app.assessment a ${askRecord ? ASKED_SUPPLIER : ''} ${SCORE_THAT_COUNTS} where ${where.join(' and ')}`;
}

function cohortOf({ asked, submitted, lines, ...standings }: CohortRow): Cohort {
  return { asked, submitted, standings, lines: lines ?? '' };
}
