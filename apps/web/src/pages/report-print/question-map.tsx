import { useTranslation } from 'react-i18next';

import type { CampaignReportView, MatrixRowView } from '~/api/generated/types.gen';
import { StandingMark } from '~/components/standing-mark';
import { answerAt } from '~/pages/report/matrix/answer-cells';
import matrix from '~/pages/report/matrix/matrix.module.css';
import { SIGNS } from '~/pages/report/matrix/matrix-row';
import { useMatrix } from '~/pages/report/matrix/use-matrix';
import type { ReportFilter } from '~/pages/report/search';

import classes from './print.module.css';
import { PrintTable } from './print-table';
import { Section } from './section';

/** As many columns as a lying sheet bears with cells that can be read; the questionnaire has three times as many. */
const QUESTIONS = 20;
/** Three pages: whoever wants everybody takes the workbook. */
const SUPPLIERS = 60;

interface QuestionMapProps {
  readonly campaignId: string;
  readonly filter: ReportFilter;
  readonly report: CampaignReportView;
}

/** Suppliers × questions do not fit on paper: the questions with the largest gaps, of the suppliers with the most serious standings. */
export function QuestionMap({ campaignId, filter, report: { asked, topGaps } }: QuestionMapProps) {
  const { t } = useTranslation();
  // The route has brought them before the page is drawn: paper waits for nothing.
  const { rows = [], columns = [], error } = useMatrix(campaignId, 'standing', filter);
  if (error) throw error;
  const shown = rows.filter(({ answers }) => answers !== null).slice(0, SUPPLIERS);
  const questions = topGaps.slice(0, QUESTIONS).flatMap(({ questionKey }) => {
    const place = columns.findIndex(({ key }) => key === questionKey);
    return place < 0 ? [] : [{ key: questionKey, place }];
  });
  if (shown.length === 0 || questions.length === 0) return null;
  return (
    <Section
      wide
      title={t('reportPrint.matrix')}
      lead={t('reportPrint.matrixLead', { questions: questions.length, count: shown.length, asked })}
    >
      <PrintTable
        caption={t('reportPrint.matrix')}
        columns={[
          { key: 'code', words: t('reportPrint.code') },
          { key: 'supplier', words: t('report.heat.supplier') },
          { key: 'standing', words: t('report.heat.standing') },
          ...questions.map(({ key }) => ({ key, words: <span className={classes.upright}>{key}</span>, align: 'centre' as const })),
        ]}
      >
        {shown.map((row) => (
          <Row key={row.assessmentId} row={row} places={questions.map(({ place }) => place)} />
        ))}
      </PrintTable>
      <p className={classes.lead}>{t('reportPrint.matrixSigns')}</p>
    </Section>
  );
}

function Row({ row, places }: { readonly row: MatrixRowView; readonly places: readonly number[] }) {
  const { supplierCode, supplierName, standing, answers } = row;
  return (
    <tr>
      <td className={classes.code}>{supplierCode}</td>
      <td data-name>{supplierName}</td>
      <td>
        <StandingMark standing={standing} />
      </td>
      {places.map((place) => {
        const { said, level, gap, step, must } = answerAt(answers ?? '', place);
        return (
          <td key={place} data-align="centre" className={classes.answer}>
            <span className={matrix.cell} data-said={said} data-step={step ?? 'none'} data-must={(must && gap > 0) || undefined}>
              {SIGNS[said] ?? level}
              {said === 'level' && gap > 0 && <sup>{`−${gap}`}</sup>}
            </span>
          </td>
        );
      })}
    </tr>
  );
}
