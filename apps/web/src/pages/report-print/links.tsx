import { useTranslation } from 'react-i18next';

import type { CampaignReportView } from '~/api/generated/types.gen';
import { AttainmentCell } from '~/components/attainment-cell';
import { wholePerCent } from '~/format/numbers';
import { useText } from '~/messages/use-text';

import { PrintTable } from './print-table';
import { Section } from './section';

/** For each information class the supplier that protects it least. */
export function Links({ report: { weakestLinks } }: { readonly report: CampaignReportView }) {
  const { t } = useTranslation();
  const { text } = useText();
  if (weakestLinks.length === 0) return <Section title={t('report.weakest.title')}>{t('sides.noAnswers')}</Section>;
  return (
    <Section title={t('report.weakest.title')} lead={t('report.weakest.lead')}>
      <PrintTable
        caption={t('report.weakest.title')}
        columns={[
          { key: 'class', words: t('report.weakest.class') },
          { key: 'among', words: t('reportPrint.suppliers'), align: 'right' },
          { key: 'supplier', words: t('report.weakest.supplier') },
          { key: 'attainment', words: t('report.weakest.attainment'), align: 'centre' },
          { key: 'median', words: t('report.spread.median'), align: 'right' },
        ]}
      >
        {weakestLinks.map(({ classKey, className, suppliers, supplierName, attainment, distribution }) => (
          <tr key={classKey}>
            <td>{text(className)}</td>
            <td data-align="right">{t('report.perception.count', { count: suppliers })}</td>
            <td>{supplierName ?? t('report.weakest.nobody')}</td>
            <td data-align="centre">
              <AttainmentCell attainment={attainment} />
            </td>
            <td data-align="right">{distribution ? `${wholePerCent(distribution.median)}%` : '–'}</td>
          </tr>
        ))}
      </PrintTable>
    </Section>
  );
}
