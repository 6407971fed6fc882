import type { Basis } from '@app/gap-analysis';
import { TenantDatabase } from '@app/tenancy';
import { Injectable } from '@nestjs/common';

import type { ReportFilter } from '../domain/report-filter.js';
import type { Cohort } from '../domain/trend.js';
import { ASKED_SUPPLIER, IN_CAMPAIGN, SCORE_THAT_COUNTS, supplierConditions } from './report-conditions.js';

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

  /** In one row: ten thousand score lines arrive as one text, and the next campaign's come after it. */
  async of(campaignId: string, basis: Basis, filter: ReportFilter): Promise<Cohort> {
    const parameters: unknown[] = [this.database.tenantId, campaignId, basis];
    const where = [IN_CAMPAIGN, ...supplierConditions(filter, (value) => `$${parameters.push(value)}`)];
    const sql = `select count(*)::int as asked, count(s.line)::int as submitted, ${STANDINGS}, string_agg(s.line, ' ') as lines
       from app.assessment a ${asksRecord(filter) ? ASKED_SUPPLIER : ''} ${SCORE_THAT_COUNTS} where ${where.join(' and ')}`;
    const row = await this.database.wholesale(() => this.database.row<CohortRow>(sql, parameters));
    if (!row) throw new Error('An aggregate has one row.');
    const { asked, submitted, lines, ...standings } = row;
    return { asked, submitted, standings, lines: lines ?? '' };
  }
}

function asksRecord({ criticality, tags, industries, sizes }: ReportFilter): boolean {
  return Boolean(criticality ?? tags ?? industries ?? sizes);
}
