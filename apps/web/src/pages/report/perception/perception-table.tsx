import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { oneDecimal } from '~/format/numbers';
import { paths } from '~/paths';
import { DataTable } from '~/ui/data-table';

import { figuresOf } from './perception-option';
import type { PerceptionPoint } from './perception-points';

/** The marks of the chart as a table, the widest gap first. */
export function PerceptionTable({ points }: { readonly points: readonly PerceptionPoint[] }) {
  const { t } = useTranslation();
  return (
    <DataTable
      caption={t('report.perception.names')}
      columns={[
        { key: 'name', words: t('report.perception.supplier') },
        { key: 'self', words: t('report.perception.self'), right: true },
        { key: 'maturity', words: t('report.perception.maturity'), right: true },
        { key: 'gap', words: t('report.perception.gap'), right: true },
      ]}
    >
      {points.map((point) => (
        <tr key={point.submissionId}>
          <td>
            <Link to={paths.supplierResult} params={{ id: point.submissionId }}>
              {point.name}
            </Link>
          </td>
          <td data-right>{point.selfRating}</td>
          <td data-right>{oneDecimal(point.maturity)}</td>
          <td data-right>{figuresOf(point).gap}</td>
        </tr>
      ))}
    </DataTable>
  );
}
