import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import type { CampaignReportView } from '~/api/generated/types.gen';
import { type Standing, StandingMark } from '~/components/standing-mark';
import { wholePerCent } from '~/format/numbers';

import classes from './report.module.css';

const STANDINGS: readonly Standing[] = ['critical', 'major', 'minor', 'conforming', 'incomplete'];

/** The few numbers that one looks at first. A median over fewer than five is not shown. */
export function Figures({ report }: { readonly report: CampaignReportView }) {
  const { t } = useTranslation();
  const { asked, submitted, attainment, againstIntrusion, afterIntrusion, mustGaps, passMark, standings } = report;
  const tooFew = t('report.figures.tooFew');
  return (
    <dl className={classes.figures}>
      <Figure
        name={t('report.figures.returned')}
        share={asked === 0 ? null : submitted / asked}
        note={t('report.figures.returnedOf', { submitted, asked })}
      />
      <Figure
        name={t('report.figures.attainment')}
        share={attainment?.median ?? null}
        note={attainment ? t('report.figures.attainmentNote', { passMark: wholePerCent(passMark) }) : tooFew}
      />
      <Figure name={t('report.figures.against')} share={againstIntrusion?.median ?? null} note={againstIntrusion ? '' : tooFew} />
      <Figure name={t('report.figures.after')} share={afterIntrusion?.median ?? null} note={afterIntrusion ? '' : tooFew} />
      <div className={classes.figure}>
        <dt>{t('report.figures.mustGaps')}</dt>
        <dd>{t('report.figures.mustGapsCount', { count: mustGaps })}</dd>
      </div>
      <div className={`${classes.figure} ${classes.wide}`}>
        <dt>{t('report.figures.standings')}</dt>
        <dd style={{ fontSize: 'inherit' }}>
          <span className={classes.bar} aria-hidden>
            {STANDINGS.filter((standing) => standings[standing] > 0).map((standing) => (
              <i key={standing} data-standing={standing} style={{ flex: standings[standing] }} />
            ))}
          </span>
          <ul className={classes.standings}>
            {STANDINGS.map((standing) => (
              <li key={standing}>
                <StandingMark standing={standing} /> {standings[standing]}
              </li>
            ))}
          </ul>
        </dd>
      </div>
    </dl>
  );
}

function Figure({ name, share, note }: { readonly name: string; readonly share: number | null; readonly note: ReactNode }) {
  return (
    <div className={classes.figure}>
      <dt>{name}</dt>
      <dd>
        {share === null ? '–' : wholePerCent(share)}
        {share !== null && <small>%</small>}
      </dd>
      {note && <dd className={classes.remark}>{note}</dd>}
    </div>
  );
}
