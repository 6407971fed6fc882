import { useTranslation } from 'react-i18next';

import type { DistributionView, DomainDistributionView } from '~/api/generated/types.gen';
import { attainmentStep, wholePerCent } from '~/format/numbers';
import { useText } from '~/messages/use-text';
import { DataTable } from '~/ui/data-table';

import { BoxPlot } from './box-plot';
import classes from './report.module.css';

interface SpreadProps {
  readonly domains: readonly DomainDistributionView[];
  /** 0..1 */
  readonly passMark: number;
}

/** How the suppliers spread in each domain: a table whose rows carry their box plot, so that picture and numbers are one. */
export function Spread({ domains, passMark }: SpreadProps) {
  const { t } = useTranslation();
  const { text } = useText();
  const shown = domains.filter(
    (domain): domain is DomainDistributionView & { distribution: DistributionView } => domain.distribution !== null,
  );
  if (shown.length === 0) return <p className={classes.note}>{t('report.spread.tooFew')}</p>;
  return (
    <DataTable
      caption={t('report.spread.title')}
      columns={[
        { key: 'domain', words: t('report.spread.domain') },
        { key: 'chart', words: t('report.spread.chart') },
        { key: 'low', words: t('report.spread.low'), right: true },
        { key: 'median', words: t('report.spread.median'), right: true },
        { key: 'high', words: t('report.spread.high'), right: true },
      ]}
    >
      {shown.map(({ domain, name, distribution }) => (
        <tr key={domain}>
          <td>
            <span className={classes.id}>{domain}</span>
            {text(name)}
          </td>
          <td>
            <BoxPlot distribution={distribution} passMark={passMark} step={attainmentStep(distribution.median)} />
          </td>
          <td data-right>{wholePerCent(distribution.p10)}</td>
          <td data-right>
            <strong>{wholePerCent(distribution.median)}</strong>
          </td>
          <td data-right>{wholePerCent(distribution.p90)}</td>
        </tr>
      ))}
    </DataTable>
  );
}
