import type { ReportFilter } from '../domain/report-filter.js';

/**
 * Suppliers that a campaign asked (`a`), as the buyer knows them (`r`), with the score that counts now (`s`), if any. Whose assessment was
 * refused or cancelled before they submitted was not asked. Parameters: `$1` buyer, `$2` campaign, `$3` basis.
 */
export const REPORTED = `app.assessment a
  join app.supplier_record r on r.buyer_id = a.buyer_id and r.relationship_id = a.relationship_id
  left join app.submission_score s on s.buyer_id = a.buyer_id and s.campaign_id = a.campaign_id and s.assessment_id = a.id and s.basis = $3 and s.latest`;
const ASKED = `a.buyer_id = $1 and a.campaign_id = $2 and (a.state not in ('refused', 'cancelled') or a.submission_id is not null)`;

/** The filter's conditions on suppliers as SQL over `REPORTED`. @param parameters those bound so far */
export function reportConditions(
  bound: readonly unknown[],
  { classes, criticality, tags, industries, sizes, suppliers, standings }: ReportFilter,
): { readonly where: string; readonly parameters: unknown[] } {
  const parameters = [...bound];
  const bind = (value: unknown) => `$${parameters.push(value)}`;
  const where = [ASKED];
  if (classes) where.push(`a.classes && ${bind(classes)}::text[]`);
  if (criticality) where.push(`r.criticality = any (${bind(criticality)}::text[])`);
  if (tags) where.push(`r.tags && ${bind(tags)}::text[]`);
  if (industries) where.push(`r.industry = any (${bind(industries)}::text[])`);
  if (sizes) where.push(`r.size = any (${bind(sizes)}::text[])`);
  if (suppliers) where.push(`a.relationship_id = any (${bind(suppliers)}::uuid[])`);
  if (standings) where.push(`coalesce(s.standing, 'incomplete') = any (${bind(standings)}::text[])`);
  return { where: where.join(' and '), parameters };
}
