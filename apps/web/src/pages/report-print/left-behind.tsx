import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { drillDownUnevennessOptions } from '~/api/generated/@tanstack/react-query.gen';
import { AttainmentCell } from '~/components/attainment-cell';
import { StandingMark } from '~/components/standing-mark';
import { oneDecimal, signedPoints } from '~/format/numbers';
import type { ReportFilter } from '~/pages/report/search';

import classes from './print.module.css';
import { PrintTable } from './print-table';
import { Section } from './section';

interface LeftBehindProps {
  readonly campaignId: string;
  readonly filter: ReportFilter;
}

/** Who lies far below the others. */
export function LeftBehind({ campaignId, filter }: LeftBehindProps) {
  const { t } = useTranslation();
  const { data } = useSuspenseQuery(drillDownUnevennessOptions({ path: { id: campaignId }, query: filter }));
  const { spread } = data;
  const title = t('report.unevenness.title');
  if (!spread) return <Section title={title}>{t('report.unevenness.tooFew')}</Section>;
  const { rule, members, median, below, count } = spread;
  if (below.length === 0) return <Section title={title}>{t('report.unevenness.nobody')}</Section>;
  return (
    <Section title={title} lead={t(`report.unevenness.rule.${rule}`, { members })}>
      <PrintTable
        caption={title}
        columns={[
          { key: 'code', words: t('reportPrint.code') },
          { key: 'supplier', words: t('report.heat.supplier') },
          { key: 'standing', words: t('report.heat.standing') },
          { key: 'attainment', words: t('report.weakest.attainment'), align: 'centre' },
          { key: 'far', words: t(`report.unevenness.far.${rule}`), align: 'right' },
        ]}
      >
        {below.map(({ relationshipId, supplierCode, supplierName, standing, attainment, deviationValue }) => (
          <tr key={relationshipId}>
            <td className={classes.code}>{supplierCode}</td>
            <td>{supplierName}</td>
            <td>
              <StandingMark standing={standing} />
            </td>
            <td data-align="centre">
              <AttainmentCell attainment={attainment} />
            </td>
            <td data-align="right">{deviationValue === null ? signedPoints(attainment - median) : oneDecimal(deviationValue)}</td>
          </tr>
        ))}
      </PrintTable>
      {count > below.length && <p>{t('report.unevenness.some', { count, shown: below.length })}</p>}
    </Section>
  );
}
