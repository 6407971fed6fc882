import type { Basis } from '@app/gap-analysis';
import { TenantDatabase } from '@app/tenancy';
import { Injectable } from '@nestjs/common';

import type { ReportFilter } from '../domain/report-filter.js';
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

  /**
   * Suppliers whose submissions count in every one of the campaigns, and whom the conditions hold for in each. Found once for all campaigns: their
   * cohorts are of these alone.
   */
  async answeredAll(campaignIds: readonly string[], basis: Basis, conditions: SupplierConditions): Promise<readonly string[]> {
    const parameters: unknown[] = [this.database.tenantId, campaignIds, basis];
    const bind = (value: unknown) => `$${parameters.push(value)}`;
    const where = [IN_CAMPAIGNS, 's.line is not null', ...conditions.sql(bind)];
    const sql = `select array_agg(steady.id) as ids from (
         select a.relationship_id as id from app.assessment a ${conditions.askRecord ? ASKED_SUPPLIER : ''} ${SCORE_THAT_COUNTS}
         where ${where.join(' and ')} group by a.relationship_id having count(*) = ${bind(campaignIds.length)}) steady`;
    const row = await this.database.wholesale(() => this.database.row<{ readonly ids: readonly string[] | null }>(sql, parameters));
    return row?.ids ?? [];
  }

  /**
   * In one row: ten thousand score lines arrive as one text, and the next campaign's come after it.
   *
   * @param among of these suppliers alone; null: of all
   */
  async of(campaignId: string, basis: Basis, conditions: SupplierConditions, among: readonly string[] | null = null): Promise<Cohort> {
    const parameters: unknown[] = [this.database.tenantId, campaignId, basis];
    const bind = (value: unknown) => `$${parameters.push(value)}`;
    const where = [IN_CAMPAIGN, ...conditions.sql(bind)];
    // As rows: of a list that it knows, the planner looks up ten thousand likelihoods, one by one.
    if (among) where.push(`a.relationship_id in (select unnest(${bind(among)}::uuid[]))`);
    const sql = `select count(*)::int as asked, count(s.line)::int as submitted, ${STANDINGS}, string_agg(s.line, ' ') as lines
       from app.assessment a ${conditions.askRecord ? ASKED_SUPPLIER : ''} ${SCORE_THAT_COUNTS} where ${where.join(' and ')}`;
    const row = await this.database.wholesale(() => this.database.row<CohortRow>(sql, parameters));
    if (!row) throw new Error('An aggregate has one row.');
    const { asked, submitted, lines, ...standings } = row;
    return { asked, submitted, standings, lines: lines ?? '' };
  }
}
