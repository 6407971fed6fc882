import { useTranslation } from 'react-i18next';

import type { CampaignReportView } from '~/api/generated/types.gen';
import { oneDecimal } from '~/format/numbers';
import { useText } from '~/messages/use-text';
import { Tag } from '~/ui/tag';

import classes from './print.module.css';
import { PrintTable } from './print-table';
import { Section } from './section';

/** What one acts on; the whole list is in the workbook. */
const MOST = 20;

/** Which questions most suppliers fall short of. */
export function Gaps({ report: { topGaps: gaps, submitted } }: { readonly report: CampaignReportView }) {
  const { t } = useTranslation();
  const { text } = useText();
  const shown = gaps.slice(0, MOST);
  const lead = gaps.length > MOST ? t('reportPrint.gapsOf', { count: gaps.length, shown: MOST }) : t('report.gaps.lead');
  if (submitted === 0) return <Section title={t('report.gaps.title')}>{t('sides.noAnswers')}</Section>;
  return (
    <Section title={t('report.gaps.title')} lead={gaps.length === 0 ? t('report.gaps.none') : lead}>
      {shown.length > 0 && (
        <PrintTable
          caption={t('report.gaps.title')}
          columns={[
            { key: 'question', words: t('report.gaps.question') },
            { key: 'must', words: t('report.gaps.must') },
            { key: 'suppliers', words: t('report.gaps.suppliers'), align: 'right' },
            { key: 'mean', words: t('report.gaps.mean'), align: 'right' },
            { key: 'priority', words: t('report.gaps.priority'), align: 'right' },
          ]}
        >
          {shown.map(({ questionKey, topic, suppliers, applicable, mustSuppliers, meanGap, priority }) => (
            <tr key={questionKey}>
              <td>
                <span className={classes.id}>{questionKey}</span> {text(topic)}
              </td>
              <td>{mustSuppliers > 0 && <Tag outlined>{t('report.gaps.must')}</Tag>}</td>
              <td data-align="right">{t('report.gaps.suppliersOf', { count: suppliers, applicable })}</td>
              <td data-align="right">{oneDecimal(meanGap)}</td>
              <td data-align="right">{Math.round(priority)}</td>
            </tr>
          ))}
        </PrintTable>
      )}
    </Section>
  );
}
