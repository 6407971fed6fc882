import { useTranslation } from 'react-i18next';

import type { CampaignReportView } from '~/api/generated/types.gen';
import { attainmentStep, wholePerCent } from '~/format/numbers';
import { useText } from '~/messages/use-text';
import { BoxPlot } from '~/pages/report/spread/box-plot';

import classes from './print.module.css';
import { PrintTable } from './print-table';
import { Section } from './section';

/** How the suppliers spread in each domain. */
export function Domains({ report: { domains, passMark } }: { readonly report: CampaignReportView }) {
  const { t } = useTranslation();
  const { text } = useText();
  const isShown = domains.some(({ distribution }) => distribution !== null);
  return (
    <Section title={t('report.spread.title')} lead={t(isShown ? 'report.spread.lead' : 'report.spread.tooFew')}>
      {isShown && (
        <PrintTable
          caption={t('report.spread.title')}
          columns={[
            { key: 'domain', words: t('report.spread.domain') },
            { key: 'chart', words: t('report.spread.chart') },
            { key: 'low', words: t('report.spread.low'), align: 'right' },
            { key: 'median', words: t('report.spread.median'), align: 'right' },
            { key: 'high', words: t('report.spread.high'), align: 'right' },
            { key: 'must', words: t('report.figures.mustGaps'), align: 'right' },
          ]}
        >
          {domains.map(({ domain, name, distribution, mustGaps }) => (
            <tr key={domain}>
              <td>
                <span className={classes.id}>{domain}</span> {text(name)}
              </td>
              <td>
                {distribution && <BoxPlot distribution={distribution} passMark={passMark} step={attainmentStep(distribution.median)} />}
              </td>
              <td data-align="right">{distribution ? wholePerCent(distribution.p10) : '–'}</td>
              <td data-align="right">
                <strong>{distribution ? wholePerCent(distribution.median) : '–'}</strong>
              </td>
              <td data-align="right">{distribution ? wholePerCent(distribution.p90) : '–'}</td>
              <td data-align="right">{mustGaps}</td>
            </tr>
          ))}
        </PrintTable>
      )}
    </Section>
  );
}
