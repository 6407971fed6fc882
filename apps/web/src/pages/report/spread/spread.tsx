import { useTranslation } from 'react-i18next';

import type { DistributionView, DomainDistributionView } from '~/api/generated/types.gen';
import { Opens } from '~/components/opens/opens';
import { attainmentStep, wholePerCent } from '~/format/numbers';
import { useText } from '~/messages/use-text';
import { DataTable } from '~/ui/data-table';
import { useSpreadFacts } from '../opening/explanation';
import { useExplain } from '../opening/openable';
import classes from '../report.module.css';
import { BoxPlot } from './box-plot';

const MARKS = [
  ['p10', 'report.spread.low'],
  ['median', 'report.spread.median'],
  ['p90', 'report.spread.high'],
] as const;

interface SpreadProps {
  readonly domains: readonly DomainDistributionView[];
  /** 0..1 */
  readonly passMark: number;
}

/** How the suppliers spread in each domain: a table whose rows carry their box plot, so that picture and numbers are one. */
export function Spread({ domains, passMark }: SpreadProps) {
  const { t } = useTranslation();
  const { text } = useText();
  const factsOf = useSpreadFacts();
  const explain = useExplain();
  const shown = domains.filter(
    (domain): domain is DomainDistributionView & { distribution: DistributionView } => domain.distribution !== null,
  );
  if (shown.length === 0) return <p className={classes.note}>{t('report.spread.tooFew')}</p>;
  return (
    <DataTable
      caption={t('report.spread.title')}
      cards
      columns={[
        { key: 'domain', words: t('report.spread.domain') },
        { key: 'chart', words: t('report.spread.chart') },
        { key: 'low', words: t('report.spread.low'), right: true },
        { key: 'median', words: t('report.spread.median'), right: true },
        { key: 'high', words: t('report.spread.high'), right: true },
      ]}
    >
      {shown.map(({ domain, name, distribution, mustGaps }) => {
        const open = () =>
          explain({
            title: `${domain} ${text(name)}`,
            rule: 'domain',
            facts: [...factsOf(distribution), [t('report.figures.mustGaps'), t('report.figures.mustGapsCount', { count: mustGaps })]],
            musts: { title: `${domain} ${t('report.figures.mustGaps')}`, within: { domains: [domain] } },
            narrower: { words: t('rules.only.domain'), change: { domains: [domain] } },
          });
        return (
          <tr key={domain}>
            <td data-card="title">
              <span className={classes.named}>
                <span className={classes.id}>{domain}</span>
                <span>
                  <Opens title={`${domain} ${text(name)}`} onOpen={open}>
                    {text(name)}
                  </Opens>
                </span>
              </span>
            </td>
            <td>
              <BoxPlot distribution={distribution} passMark={passMark} step={attainmentStep(distribution.median)} />
            </td>
            {MARKS.map(([mark, words]) => (
              <td key={mark} data-right>
                <Opens title={`${domain} ${t(words)}`} onOpen={open}>
                  {mark === 'median' ? <strong>{wholePerCent(distribution.median)}</strong> : wholePerCent(distribution[mark])}
                </Opens>
              </td>
            ))}
          </tr>
        );
      })}
    </DataTable>
  );
}
