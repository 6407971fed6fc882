import { useTranslation } from 'react-i18next';

import type { CampaignReportView } from '~/api/generated/types.gen';
import { PERCEPTIONS } from '~/api/values';
import { oneDecimal } from '~/format/numbers';
import { figuresOf } from '~/pages/report/perception/perception-option';
import { pointsOf } from '~/pages/report/perception/perception-points';
import type { ReportFilter } from '~/pages/report/search';
import { useHeatMap } from '~/pages/report/use-heat-map';

import { PrintTable } from './print-table';
import { Section } from './section';

const MOST = 15;

interface PerceptionProps {
  readonly campaignId: string;
  readonly filter: ReportFilter;
  readonly report: CampaignReportView;
}

/** How suppliers see themselves against what their answers come to: how many, and who sees itself too favourably. */
export function Perception({ campaignId, filter, report: { perception } }: PerceptionProps) {
  const { t } = useTranslation();
  const { rows = [], error } = useHeatMap(campaignId, '-perception_gap', filter);
  if (error) throw error;
  const over = pointsOf(rows).filter(({ view }) => view === 'overConfident');
  const shown = over.slice(0, MOST);
  const counts = PERCEPTIONS.map(
    (view) => `${t(`report.perception.${view}`)} ${t('report.perception.count', { count: perception[view] })}`,
  ).join(' · ');
  return (
    <Section title={t('report.perception.title')} lead={t('report.perception.lead')}>
      <p>{counts}</p>
      {shown.length > 0 && (
        <>
          <h3>{t('reportPrint.perceptionOver')}</h3>
          <PrintTable
            caption={t('reportPrint.perceptionOver')}
            columns={[
              { key: 'name', words: t('report.perception.supplier') },
              { key: 'self', words: t('report.perception.self'), align: 'right' },
              { key: 'maturity', words: t('report.perception.maturity'), align: 'right' },
              { key: 'gap', words: t('report.perception.gap'), align: 'right' },
            ]}
          >
            {shown.map((point) => (
              <tr key={point.submissionId}>
                <td>{point.name}</td>
                <td data-align="right">{point.selfRating}</td>
                <td data-align="right">{oneDecimal(point.maturity)}</td>
                <td data-align="right">{figuresOf(point).gap}</td>
              </tr>
            ))}
          </PrintTable>
          {perception.overConfident > shown.length && <p>{t('reportPrint.perceptionOf', { count: shown.length })}</p>}
        </>
      )}
    </Section>
  );
}
