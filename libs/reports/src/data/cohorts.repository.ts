import { TenantDatabase } from '@app/tenancy';
import { Injectable } from '@nestjs/common';

import type { ReportFilter } from '../domain/report-filter.js';
import type { Cohort } from '../domain/trend.js';
import { IN_CAMPAIGN, SCORED_IN_CAMPAIGN, supplierConditions } from './report-conditions.js';

type CohortRow = Cohort['standings'] & { readonly asked: number; readonly lines: string | null };

const STANDINGS = ['critical', 'major', 'minor', 'conforming']
  .map((standing) => `count(*) filter (where s.standing = '${standing}')::int as ${standing}`)
  .join(', ');

/** What the chosen suppliers of whole campaigns submitted. A filter costs only the tables that it asks: eight campaigns are eight times ten thousand rows. */
@Injectable()
export class CohortsRepository {
  constructor(private readonly database: TenantDatabase) {}

  /** In one row: ten thousand score lines arrive as one text, and the next campaign's come after it. */
  async of(campaignId: string, basis: 'self' | 'verified', filter: ReportFilter): Promise<Cohort> {
    const parameters: unknown[] = [this.database.tenantId, campaignId, basis];
    const bind = (value: unknown) => `$${parameters.push(value)}`;
    const sql = `select ${askedOf(filter, bind)} as asked, c.*
       from (select string_agg(s.line, ' ') as lines, count(*)::int as scored, ${STANDINGS} from ${scoresOf(filter, bind)}) c`;
    const row = await this.database.wholesale(() => this.database.row<CohortRow>(sql, parameters));
    if (!row) throw new Error('An aggregate has one row.');
    const { asked, lines, critical, major, minor, conforming } = row;
    return { asked, standings: { critical, major, minor, conforming }, lines: lines?.split(' ') ?? [] };
  }
}

const ofRecord = ({ criticality, tags, industries, sizes }: ReportFilter) => Boolean(criticality ?? tags ?? industries ?? sizes);

function scoresOf(filter: ReportFilter, bind: (value: unknown) => string): string {
  // A score can be older than the state of its assessment: who took their answers back and was let off was not asked.
  const assessment = 'join app.assessment a on a.buyer_id = s.buyer_id and a.id = s.assessment_id';
  const record = ofRecord(filter) ? 'join app.supplier_record r on r.buyer_id = s.buyer_id and r.relationship_id = s.relationship_id' : '';
  const where = [SCORED_IN_CAMPAIGN, 's.latest', IN_CAMPAIGN, ...supplierConditions(filter, 's', bind)];
  return `app.submission_score s ${assessment} ${record} where ${where.join(' and ')}`;
}

/** Of those who are chosen by what they submitted, everybody has a score. */
function askedOf(filter: ReportFilter, bind: (value: unknown) => string): string {
  if (filter.standings && !filter.standings.includes('incomplete')) return 'c.scored';
  const record = ofRecord(filter) ? 'join app.supplier_record r on r.buyer_id = a.buyer_id and r.relationship_id = a.relationship_id' : '';
  const score = filter.standings
    ? 'left join app.submission_score s on s.buyer_id = a.buyer_id and s.campaign_id = a.campaign_id and s.assessment_id = a.id and s.basis = $3 and s.latest'
    : '';
  const where = [IN_CAMPAIGN, ...supplierConditions(filter, 'a', bind)];
  return `(select count(*)::int from app.assessment a ${record} ${score} where ${where.join(' and ')})`;
}
