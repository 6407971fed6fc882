import type { Basis } from '@app/gap-analysis';
import type { TenantDatabase } from '@app/tenancy';

import { CONDITIONS, type ReportFilter } from '../domain/report-filter.js';
import { writtenSizes } from './written-sizes.js';

/** The buyer's own record (`r`) of whom an assessment (`a`) asks. */
export const ASKED_SUPPLIER = 'join app.supplier_record r on r.buyer_id = a.buyer_id and r.relationship_id = a.relationship_id';
/** The score (`s`) of an assessment (`a`) that counts now, if there is one. Parameters: `$3` basis. */
export const SCORE_THAT_COUNTS =
  'left join app.submission_score s on s.buyer_id = a.buyer_id and s.campaign_id = a.campaign_id and s.assessment_id = a.id and s.basis = $3 and s.latest';
/**
 * Suppliers that a campaign asked (`a`), as the buyer knows them (`r`), with the score that counts now (`s`), if any. Whose assessment was
 * refused or cancelled before they submitted was not asked. Parameters: `$1` buyer, `$2` campaign, `$3` basis.
 */
export const REPORTED = `app.assessment a ${ASKED_SUPPLIER} ${SCORE_THAT_COUNTS}`;
/**
 * The same suppliers and scores, of those only who have one, looked up score by score: whoever reads a few of them in the order of an index
 * never sees all. Joined plainly they are estimated at so few, beside row-level security, that sorting all of them seems cheaper.
 */
export const SCORED = `app.submission_score s
  cross join lateral (select * from app.assessment x where x.id = s.assessment_id and x.buyer_id = $1 offset 0) a
  cross join lateral (select * from app.supplier_record y where y.buyer_id = $1 and y.relationship_id = s.relationship_id offset 0) r`;
/** Over `SCORED`: what its index begins with. */
export const SCORED_IN_CAMPAIGN = 's.buyer_id = $1 and s.campaign_id = $2 and s.basis = $3';
/** Of an assessment (`a`). */
export const ASKED = `(a.state not in ('refused', 'cancelled') or a.submission_id is not null)`;
/** The opposite, of an assessment (`x`). */
export const NOT_ASKED = `x.state in ('refused', 'cancelled') and x.submission_id is null`;

/** Over `REPORTED`, or its assessments alone. */
export const IN_CAMPAIGN = `a.buyer_id = $1 and a.campaign_id = $2 and ${ASKED}`;
/** The same of several campaigns. Parameters: `$2` their ids. */
export const IN_CAMPAIGNS = `a.buyer_id = $1 and a.campaign_id = any ($2::uuid[]) and ${ASKED}`;

export interface ReportWish {
  readonly campaignId: string;
  readonly basis: Basis;
  readonly filter: ReportFilter;
}

/** Whom a campaign asked and the filter's conditions hold for, as SQL over `REPORTED` with its first three parameters. */
export async function reportConditions(
  database: TenantDatabase,
  { campaignId, basis, filter }: ReportWish,
): Promise<{ readonly where: string; readonly parameters: unknown[] }> {
  const conditions = await supplierConditions(database, filter);
  const parameters: unknown[] = [database.tenantId, campaignId, basis];
  const where = [IN_CAMPAIGN, ...conditions.sql((value) => `$${parameters.push(value)}`)];
  return { where: where.join(' and '), parameters };
}

/** A table that a condition looks at: the assessment, the buyer's own record, the score. */
type Table = 'a' | 'r' | 's';

interface Condition {
  readonly table: Table;
  readonly sql: (wanted: string) => string;
}

/** Every condition on suppliers, over `REPORTED` or over those of its tables that are looked at. */
const OF_SUPPLIERS: Readonly<Record<Exclude<keyof ReportFilter, 'domains' | 'phases'>, Condition>> = {
  classes: { table: 'a', sql: (wanted) => `a.classes && ${wanted}::text[]` },
  criticality: { table: 'r', sql: (wanted) => `r.criticality = any (${wanted}::text[])` },
  tags: { table: 'r', sql: (wanted) => `r.tags && ${wanted}::text[]` },
  industries: { table: 'r', sql: (wanted) => `r.industry = any (${wanted}::text[])` },
  sizes: { table: 'r', sql: (wanted) => `r.size = any (${wanted}::text[])` },
  suppliers: { table: 'a', sql: (wanted) => `a.relationship_id = any (${wanted}::uuid[])` },
  standings: { table: 's', sql: (wanted) => `coalesce(s.standing, 'incomplete') = any (${wanted}::text[])` },
};

/** The filter's conditions on suppliers, found once for however many statements are asked with them. */
export interface SupplierConditions {
  /** The tables that any of them looks at. */
  readonly tables: ReadonlySet<Table>;
  /** Whether they hold only for those who have a score. */
  readonly areScored: boolean;
  /** @param bind makes a value a parameter */
  readonly sql: (bind: (value: unknown) => string) => string[];
}

export async function supplierConditions(database: TenantDatabase, filter: ReportFilter): Promise<SupplierConditions> {
  const wanted = filter.sizes ? { ...filter, sizes: await writtenSizes(database, filter.sizes) } : filter;
  const chosen = CONDITIONS.flatMap((name) => {
    if (name === 'domains' || name === 'phases') return [];
    const values = wanted[name];
    return values ? [{ ...OF_SUPPLIERS[name], values }] : [];
  });
  return {
    tables: new Set(chosen.map(({ table }) => table)),
    areScored: wanted.standings !== undefined && !wanted.standings.includes('incomplete'),
    sql: (bind) => chosen.map(({ sql, values }) => sql(bind(values))),
  };
}
