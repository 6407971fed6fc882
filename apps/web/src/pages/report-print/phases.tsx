import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { reportSidesPhasesOptions } from '~/api/generated/@tanstack/react-query.gen';
import type { PhaseFiguresView } from '~/api/generated/types.gen';
import { AttainmentCell } from '~/components/attainment-cell';
import { StandingMark } from '~/components/standing-mark';
import { wholePerCent } from '~/format/numbers';
import type { ReportFilter } from '~/pages/report/search';

import classes from './print.module.css';
import { PrintTable } from './print-table';
import { Section } from './section';

/** As many as the page shows at first. */
const WEAKEST = 5;

interface PhasesProps {
  readonly campaignId: string;
  readonly filter: ReportFilter;
}

/** Before an intruder is in and after, each with the suppliers that are weakest in it. */
export function Phases({ campaignId, filter }: PhasesProps) {
  const { t } = useTranslation();
  const { data } = useSuspenseQuery(reportSidesPhasesOptions({ path: { id: campaignId }, query: filter }));
  const share = (value: number | undefined) => (value === undefined ? '–' : `${wholePerCent(value)}%`);
  return (
    <Section title={t('sides.phases.title')} lead={t('sides.phases.lead')}>
      <PrintTable
        caption={t('sides.phases.title')}
        columns={[
          { key: 'phase', words: t('report.filter.phase') },
          { key: 'questions', words: t('sides.phases.questions'), align: 'right' },
          { key: 'low', words: t('report.spread.low'), align: 'right' },
          { key: 'median', words: t('report.spread.median'), align: 'right' },
          { key: 'high', words: t('report.spread.high'), align: 'right' },
          { key: 'must', words: t('report.figures.mustGaps'), align: 'right' },
        ]}
      >
        {data.items.map(({ phase, questions, attainment, mustGaps }) => (
          <tr key={phase}>
            <td>{t(`report.filter.phases.${phase}`)}</td>
            <td data-align="right">{t('sides.phases.questionsCount', { count: questions })}</td>
            <td data-align="right">{share(attainment?.p10)}</td>
            <td data-align="right">
              <strong>{share(attainment?.median)}</strong>
            </td>
            <td data-align="right">{share(attainment?.p90)}</td>
            <td data-align="right">{t('report.figures.mustGapsCount', { count: mustGaps })}</td>
          </tr>
        ))}
      </PrintTable>
      <div className={classes.halves}>
        {data.items.map((phase) => (
          <Weakest key={phase.phase} figures={phase} />
        ))}
      </div>
    </Section>
  );
}

function Weakest({ figures: { phase, weakest } }: { readonly figures: PhaseFiguresView }) {
  const { t } = useTranslation();
  if (weakest.length === 0) return null;
  const title = `${t(`report.filter.phases.${phase}`)}: ${t('sides.phases.weakest')}`;
  return (
    <div className={classes.block}>
      <h3>{title}</h3>
      <PrintTable
        caption={title}
        columns={[
          { key: 'supplier', words: t('report.heat.supplier') },
          { key: 'standing', words: t('report.heat.standing') },
          { key: 'attainment', words: t('report.weakest.attainment'), align: 'centre' },
          { key: 'musts', words: t('report.heat.must'), align: 'right' },
        ]}
      >
        {weakest.slice(0, WEAKEST).map(({ relationshipId, supplierName, standing, attainment, mustGaps }) => (
          <tr key={relationshipId}>
            <td>{supplierName}</td>
            <td>
              <StandingMark standing={standing} short />
            </td>
            <td data-align="centre">
              <AttainmentCell attainment={attainment} />
            </td>
            <td data-align="right">{mustGaps || '–'}</td>
          </tr>
        ))}
      </PrintTable>
    </div>
  );
}
