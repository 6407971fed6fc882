import { Link } from '@tanstack/react-router';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';

import type { DomainDistributionView, HeatMapRowView } from '~/api/generated/types.gen';
import { AttainmentCell } from '~/components/attainment-cell';
import { StandingMark } from '~/components/standing-mark';
import { paths } from '~/paths';

import classes from './heat-map.module.css';

interface HeatMapRowProps {
  readonly campaignId: string;
  readonly row: HeatMapRowView;
  /** In the order of the columns. */
  readonly domains: readonly DomainDistributionView[];
  /** Which one of the suppliers it is, from 0. */
  readonly at: number;
  /** Its cell that is in the order of Tab; null when that is in another row. */
  readonly column: number | null;
}

/** The head is the first row of the table. */
const HEAD = 2;

/** One supplier: its name leads to its result, or to how far it is while there is none. */
export const HeatMapRow = memo(function HeatMapRow({ campaignId, row, domains, at, column }: HeatMapRowProps) {
  const { t } = useTranslation();
  const cells = new Map(row.domains.map((cell) => [cell.domain, cell]));
  const name = row.submissionId ? (
    <Link to={paths.supplierResult} params={{ id: row.submissionId }} title={row.supplierName}>
      {row.supplierName}
    </Link>
  ) : (
    <Link to={paths.campaignAssessment} params={{ id: campaignId, assessmentId: row.assessmentId }} title={row.supplierName}>
      {row.supplierName}
    </Link>
  );
  const cell = (place: number) => ({ 'data-spot': `${at} ${place}`, tabIndex: place === column ? 0 : -1 });
  return (
    <tr aria-rowindex={at + HEAD}>
      <th scope="row">{name}</th>
      <td>
        <StandingMark standing={row.standing} />
      </td>
      {row.submissionId === null ? (
        <td {...cell(0)} data-whole colSpan={domains.length + 2} tabIndex={column === null ? -1 : 0} className={classes.waiting}>
          {t('report.heat.waiting')}
        </td>
      ) : (
        <>
          <td {...cell(0)} className={classes.overall}>
            <AttainmentCell attainment={row.attainment} />
          </td>
          {domains.map(({ domain }, index) => (
            <td key={domain} {...cell(index + 1)}>
              <AttainmentCell attainment={cells.get(domain)?.attainment ?? null} mustGaps={cells.get(domain)?.mustGaps ?? 0} />
            </td>
          ))}
          <td {...cell(domains.length + 1)} className={classes.musts}>
            {row.mustGaps > 0 ? row.mustGaps : '–'}
          </td>
        </>
      )}
    </tr>
  );
});
