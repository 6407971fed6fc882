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
  /** Which row of the whole table it is, the head being the first. */
  readonly place: number;
}

/** One supplier: its name leads to its result, or to how far it is while there is none. */
export const HeatMapRow = memo(function HeatMapRow({ campaignId, row, domains, place }: HeatMapRowProps) {
  const { t } = useTranslation();
  const cells = new Map(row.domains.map((cell) => [cell.domain, cell]));
  const name = row.submissionId ? (
    <Link to={paths.supplierResult} params={{ id: row.submissionId }}>
      {row.supplierName}
    </Link>
  ) : (
    <Link to={paths.campaignAssessment} params={{ id: campaignId, assessmentId: row.assessmentId }}>
      {row.supplierName}
    </Link>
  );
  return (
    <tr aria-rowindex={place}>
      <th scope="row">{name}</th>
      <td>
        <StandingMark standing={row.standing} />
      </td>
      <td className={classes.overall}>
        <AttainmentCell attainment={row.attainment} />
      </td>
      {row.submissionId === null ? (
        <td colSpan={domains.length} className={classes.waiting}>
          {t('report.heat.waiting')}
        </td>
      ) : (
        domains.map(({ domain }) => (
          <td key={domain}>
            <AttainmentCell attainment={cells.get(domain)?.attainment ?? null} mustGaps={cells.get(domain)?.mustGaps ?? 0} />
          </td>
        ))
      )}
      <td className={classes.musts}>{row.mustGaps > 0 ? row.mustGaps : '–'}</td>
    </tr>
  );
});
