import type { Basis } from '@app/gap-analysis';
import { TenantDatabase } from '@app/tenancy';
import { Injectable } from '@nestjs/common';

import { MOST_SUPPLIERS, type ReportFilter } from '../domain/report-filter.js';
import type { Cohort } from '../domain/trend/trend.js';
import {
  ASKED_SUPPLIER,
  IN_CAMPAIGNS,
  NOT_ASKED,
  SCORE_THAT_COUNTS,
  type SupplierConditions,
  supplierConditions,
} from './report-conditions.js';

interface SteadyRow {
  readonly steady: readonly string[];
  readonly others: readonly string[];
}

type CohortRow = Omit<Cohort['standings'], 'incomplete'> & {
  readonly submitted: number;
  readonly lines: string | null;
  /** Null: as many as submitted. */
  readonly asked: number | null;
};

/** Suppliers whose submissions count in every one of several campaigns. */
export interface SteadySuppliers {
  /** Who they are; null: more than a filter names. */
  readonly named: readonly string[] | null;
  /** Whether a score that counts (`s`) is one of theirs; null where there is none. @param bind makes a value a parameter */
  readonly sql: (bind: (value: unknown) => string) => string;
}

const SCORED_WITH = {
  // Names the campaigns itself: the planner does not conclude them from those of the scores, and would read all assessments of the buyer.
  a: 'join app.assessment a on a.buyer_id = s.buyer_id and a.campaign_id = any ($2::uuid[]) and a.id = s.assessment_id',
  r: 'join app.supplier_record r on r.buyer_id = s.buyer_id and r.relationship_id = s.relationship_id',
  s: '',
} as const;

const STANDINGS = ['critical', 'major', 'minor', 'conforming']
  .map((standing) => `count(*) filter (where standing = '${standing}' and compared)::int as ${standing}`)
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
   * In one row: ten thousand score lines arrive as one text, and the next campaign's come after it. Whom it asked is counted by itself: joined to
   * their scores, they take twice the time.
   *
   * @param steady those alone who are compared; `asked` and `submitted` tell of all whom the conditions hold for. Null: all of them are compared
   */
  async of(campaignId: string, basis: Basis, conditions: SupplierConditions, steady: SteadySuppliers | null = null): Promise<Cohort> {
    const parameters: unknown[] = [this.database.tenantId, [campaignId], basis];
    const compared = steady?.sql((value) => `$${parameters.push(value)}`) ?? 'true';
    // Kept from being worked out once for each aggregate by `offset 0`.
    const sql = `select count(*)::int as submitted, ${STANDINGS}, string_agg(line, ' ') filter (where compared) as lines,
         ${conditions.areScored ? 'null' : askedCount(conditions, parameters)} as asked
       from (select s.standing, s.line, ${compared} as compared from ${scoredWhere(conditions, parameters)} offset 0) s`;
    const row = await this.database.wholesale(() => this.database.row<CohortRow>(sql, parameters));
    if (!row) throw new Error('An aggregate has one row.');
    const { submitted, lines, asked: counted, ...standings } = row;
    const asked = counted ?? submitted;
    return { asked, submitted, standings: { ...standings, incomplete: steady ? 0 : asked - submitted }, lines: lines ?? '' };
  }

  /** Whose submissions count in every one of these campaigns, and whom the conditions hold for each time. True of one snapshot alone. */
  async steady(campaignIds: readonly string[], basis: Basis, conditions: SupplierConditions): Promise<SteadySuppliers> {
    const parameters: unknown[] = [this.database.tenantId, campaignIds, basis];
    const sql = `select coalesce(array_agg(relationship_id) filter (where is_steady), '{}') as steady,
         coalesce(array_agg(relationship_id) filter (where not is_steady), '{}') as others
       from (select s.relationship_id, count(*) = ${campaignIds.length} as is_steady
         from ${scoredWhere(conditions, parameters)} group by s.relationship_id) s`;
    const row = await this.database.wholesale(() => this.database.row<SteadyRow>(sql, parameters));
    if (!row) throw new Error('An aggregate has one row.');
    const { steady, others } = row;
    return {
      named: steady.length > MOST_SUPPLIERS ? null : steady,
      // Thousands of ids are read slowly, and whoever submitted is among the ones or the others: the fewer are sent.
      sql: (bind) =>
        steady.length <= others.length
          ? `s.relationship_id = any (${bind(steady)}::uuid[])`
          : `s.relationship_id <> all (${bind(others)}::uuid[])`,
    };
  }
}

/**
 * The scores that count alone, to some campaigns (`$2`): no table is read that no condition looks at. A score goes on counting until a job has seen
 * that its answers were taken back, so whose were, and who was then not asked any more, is left out here.
 */
function scoredWhere({ tables, sql }: SupplierConditions, parameters: unknown[]): string {
  const joined = [...tables].map((table) => SCORED_WITH[table]).join(' ');
  const conditions = sql((value) => `$${parameters.push(value)}`);
  return `app.submission_score s ${joined}
    where s.buyer_id = $1 and s.campaign_id = any ($2::uuid[]) and s.basis = $3 and ${['s.latest', ...conditions].join(' and ')}
      and not exists (select from app.assessment x where x.buyer_id = $1 and x.campaign_id = any ($2::uuid[]) and x.id = s.assessment_id and ${NOT_ASKED})`;
}

/** How many were asked, in brackets. */
function askedCount({ tables, sql }: SupplierConditions, parameters: unknown[]): string {
  const joined = [tables.has('r') ? ASKED_SUPPLIER : '', tables.has('s') ? SCORE_THAT_COUNTS : ''].join(' ');
  const where = [IN_CAMPAIGNS, ...sql((value) => `$${parameters.push(value)}`)];
  return `(select count(*)::int from app.assessment a ${joined} where ${where.join(' and ')})`;
}
