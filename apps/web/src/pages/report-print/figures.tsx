import { useTranslation } from 'react-i18next';

import type { CampaignReportView, DistributionView } from '~/api/generated/types.gen';
import { STANDINGS } from '~/api/values';
import { StandingMark } from '~/components/standing-mark';
import { wholePerCent } from '~/format/numbers';

import classes from './print.module.css';
import { PrintTable } from './print-table';
import { Section } from './section';

/** The few numbers that one reads first, and how the standings divide. */
export function Figures({ report }: { readonly report: CampaignReportView }) {
  const { t } = useTranslation();
  const { asked, submitted, attainment, againstIntrusion, afterIntrusion, mustGaps, passMark, standings } = report;
  const median = (of: DistributionView | null) => (of ? `${wholePerCent(of.median)}%` : '–');
  const tooFew = (of: DistributionView | null) => (of ? '' : t('report.figures.tooFew'));
  const rows = [
    [
      t('report.figures.returned'),
      asked === 0 ? '–' : `${wholePerCent(submitted / asked)}%`,
      t('report.figures.returnedOf', { submitted, asked }),
    ],
    [
      t('report.figures.attainment'),
      median(attainment),
      tooFew(attainment) || t('report.figures.attainmentNote', { passMark: wholePerCent(passMark) }),
    ],
    [t('report.figures.against'), median(againstIntrusion), tooFew(againstIntrusion)],
    [t('report.figures.after'), median(afterIntrusion), tooFew(afterIntrusion)],
    [t('report.figures.mustGaps'), t('report.figures.mustGapsCount', { count: mustGaps }), ''],
  ] as const;
  return (
    <div className={classes.columns}>
      <Section title={t('reportPrint.figures')}>
        <PrintTable
          caption={t('reportPrint.figures')}
          columns={[
            { key: 'figure', words: t('reportPrint.figure') },
            { key: 'value', words: t('reportPrint.value'), align: 'right' },
            { key: 'note', words: t('reportPrint.note') },
          ]}
        >
          {rows.map(([name, value, note]) => (
            <tr key={name}>
              <td>{name}</td>
              <td data-align="right">
                <strong>{value}</strong>
              </td>
              <td>{note}</td>
            </tr>
          ))}
        </PrintTable>
      </Section>
      <Section title={t('reportPrint.standings')}>
        <PrintTable
          caption={t('reportPrint.standings')}
          columns={[
            { key: 'standing', words: t('reportPrint.standing') },
            { key: 'suppliers', words: t('reportPrint.suppliers'), align: 'right' },
            { key: 'share', words: t('reportPrint.share'), align: 'right' },
          ]}
        >
          {STANDINGS.map((standing) => (
            <tr key={standing}>
              <td>
                <StandingMark standing={standing} />
              </td>
              <td data-align="right">{t('report.perception.count', { count: standings[standing] })}</td>
              <td data-align="right">{asked === 0 ? '–' : `${wholePerCent(standings[standing] / asked)}%`}</td>
            </tr>
          ))}
        </PrintTable>
      </Section>
    </div>
  );
}
