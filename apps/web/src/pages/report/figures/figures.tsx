import { UnstyledButton } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import type { CampaignReportView } from '~/api/generated/types.gen';
import { STANDINGS } from '~/api/values';
import { Opens } from '~/components/opens/opens';
import { StandingMark } from '~/components/standing-mark';
import { wholePerCent } from '~/format/numbers';
import { useSpreadFacts } from '../opening/explanation';
import { useExplain, useOpening } from '../opening/openable';
import classes from '../report.module.css';
import type { ReportChange } from '../search';

interface FiguresProps {
  readonly report: CampaignReportView;
  /** At the standings: what takes them along. */
  readonly picture?: ReactNode;
  readonly onNarrow: (change: ReportChange) => void;
}

/** The few numbers that one looks at first; each opens. A median over fewer than five is not shown. */
export function Figures({ report, picture, onNarrow }: FiguresProps) {
  const { t } = useTranslation();
  const factsOf = useSpreadFacts();
  const open = useOpening();
  const explain = useExplain();
  const { asked, submitted, attainment, againstIntrusion, afterIntrusion, mustGaps, passMark } = report;
  const tooFew = t('report.figures.tooFew');
  const returned = { submitted, asked };
  return (
    <dl className={classes.figures}>
      <Figure
        name={t('report.figures.returned')}
        share={asked === 0 ? null : submitted / asked}
        note={t('report.figures.returnedOf', returned)}
        onOpen={() =>
          explain({
            title: t('report.figures.returned'),
            rule: 'returned',
            facts: [
              [t('rules.submitted'), t('report.perception.count', { count: submitted })],
              [t('rules.asked'), t('report.perception.count', { count: asked })],
            ],
            narrower: { words: t('rules.only.incomplete'), change: { standings: ['incomplete'] } },
          })
        }
      />
      <Figure
        name={t('report.figures.attainment')}
        share={attainment?.median ?? null}
        note={attainment ? t('report.figures.attainmentNote', { passMark: wholePerCent(passMark) }) : tooFew}
        onOpen={() => explain({ title: t('report.figures.attainment'), rule: 'attainment', facts: factsOf(attainment) })}
      />
      <Figure
        name={t('report.figures.against')}
        share={againstIntrusion?.median ?? null}
        note={againstIntrusion ? '' : tooFew}
        onOpen={() =>
          explain({
            title: t('report.figures.against'),
            rule: 'against',
            facts: factsOf(againstIntrusion),
            narrower: { words: t('rules.only.intrusion'), change: { phases: ['intrusion'] } },
          })
        }
      />
      <Figure
        name={t('report.figures.after')}
        share={afterIntrusion?.median ?? null}
        note={afterIntrusion ? '' : tooFew}
        onOpen={() =>
          explain({
            title: t('report.figures.after'),
            rule: 'after',
            facts: factsOf(afterIntrusion),
            narrower: { words: t('rules.only.post_intrusion'), change: { phases: ['post_intrusion'] } },
          })
        }
      />
      <div className={classes.figure}>
        <dt>{t('report.figures.mustGaps')}</dt>
        <dd>
          <Opens
            title={t('report.figures.mustGaps')}
            onOpen={() => open({ kind: 'musts', title: t('report.figures.mustGaps'), within: {} })}
          >
            {t('report.figures.mustGapsCount', { count: mustGaps })}
          </Opens>
        </dd>
      </div>
      <Standings report={report} picture={picture} onNarrow={onNarrow} />
    </dl>
  );
}

/** How many stand where; a press shows only those. */
function Standings({ report: { standings }, picture, onNarrow }: Pick<FiguresProps, 'report' | 'picture' | 'onNarrow'>) {
  const { t } = useTranslation();
  return (
    <div className={`${classes.figure} ${classes.wide}`}>
      <dt className={classes.withPicture}>
        {t('report.figures.standings')}
        {picture}
      </dt>
      <dd style={{ fontSize: 'inherit' }}>
        <span className={classes.bar} aria-hidden>
          {STANDINGS.filter((standing) => standings[standing] > 0).map((standing) => (
            <i key={standing} data-standing={standing} style={{ flex: standings[standing] }} />
          ))}
        </span>
        <ul className={classes.standings}>
          {STANDINGS.map((standing) => (
            <li key={standing}>
              <UnstyledButton
                className={classes.standing}
                title={t('rules.only.standing', { standing: t(`standings.${standing}`) })}
                disabled={standings[standing] === 0}
                onClick={() => onNarrow({ standings: [standing] })}
              >
                <StandingMark standing={standing} /> <b>{standings[standing]}</b>
              </UnstyledButton>
            </li>
          ))}
        </ul>
      </dd>
    </div>
  );
}

interface FigureProps {
  readonly name: string;
  readonly share: number | null;
  readonly note: ReactNode;
  readonly onOpen: () => void;
}

function Figure({ name, share, note, onOpen }: FigureProps) {
  return (
    <div className={classes.figure}>
      <dt>{name}</dt>
      <dd>
        {share === null ? (
          '–'
        ) : (
          <Opens title={name} onOpen={onOpen}>
            {wholePerCent(share)}
            <small>%</small>
          </Opens>
        )}
      </dd>
      {note && <dd className={classes.remark}>{note}</dd>}
    </div>
  );
}
