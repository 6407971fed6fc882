import { useTranslation } from 'react-i18next';

import type { SubmissionReportView } from '~/api/generated/types.gen';
import { Opens } from '~/components/opens/opens';
import { type Standing, StandingMark } from '~/components/standing-mark';
import { oneDecimal, wholePerCent } from '~/format/numbers';
import { useText } from '~/messages/use-text';
import { Card } from '~/ui/card';
import type { Figure, OpenFigure } from './opened-figure';
import classes from './standing-card.module.css';
import { useStandingReasons } from './standing-reasons';

interface StandingCardProps {
  readonly report: SubmissionReportView;
  readonly onOpen: OpenFigure;
}

/** The standing as a sentence, what would change it, and the numbers behind it. */
export function StandingCard({ report, onOpen }: StandingCardProps) {
  const { overall, passMark, leastCoverage, questions } = report;
  const { t } = useTranslation();
  const { counts } = overall;
  const opens = (figure: Figure) => ({
    title: t(figure === 'mustGaps' ? 'today.mustGaps' : figure === 'gaps' ? 'today.gaps' : `result.${figure}`),
    onOpen: () => onOpen({ figure, of: '', summary: overall, questions }),
  });
  const share = (figure: 'attainment' | 'coverage') => {
    const value = overall[figure];
    if (value === null) return '–';
    return (
      <Opens {...opens(figure)}>
        {wholePerCent(value)}
        <small>%</small>
      </Opens>
    );
  };
  return (
    <Card flush>
      <div className={classes.hero}>
        <div className={classes.standing}>
          <StandingMark standing={report.standing as Standing} tag />
          <Why report={report} />
          <Change report={report} />
        </div>
        <dl className={classes.numbers}>
          <div>
            <dt>{t('result.attainment')}</dt>
            <dd>{share('attainment')}</dd>
            <dd>{t('result.passMark', { limit: wholePerCent(passMark) })}</dd>
          </div>
          <div>
            <dt>{t('result.maturity')}</dt>
            <dd>{overall.maturity === null ? '–' : <Opens {...opens('maturity')}>{oneDecimal(overall.maturity)}</Opens>}</dd>
            <dd>{overall.targetMaturity === null ? '' : t('result.targetIs', { target: oneDecimal(overall.targetMaturity) })}</dd>
          </div>
          <div>
            <dt>{t('result.coverage')}</dt>
            <dd>{share('coverage')}</dd>
            <dd>{t('result.setAside', { na: counts.notApplicable, declined: counts.declined, limit: wholePerCent(leastCoverage) })}</dd>
          </div>
          <div>
            <dt>{t('result.met')}</dt>
            <dd>
              <Opens {...opens('met')}>{counts.met}</Opens>
              <small>{` / ${counts.applicable}`}</small>
            </dd>
            <dd>
              {counts.mustGaps === 0 ? (
                t('result.mustGaps', { count: 0 })
              ) : (
                <Opens {...opens('mustGaps')}>{t('result.mustGaps', { count: counts.mustGaps })}</Opens>
              )}
            </dd>
          </div>
        </dl>
      </div>
    </Card>
  );
}

function Why({ report }: { readonly report: SubmissionReportView }) {
  const reasonsOf = useStandingReasons();
  return reasonsOf(report).map((reason) => <p key={reason}>{reason}</p>);
}

function Change({ report: { standingChange, questions } }: { readonly report: SubmissionReportView }) {
  const { t } = useTranslation();
  const { text } = useText();
  if (!standingChange) return null;
  const { raise, standing } = standingChange;
  const to = t(`standings.${standing as Standing}`);
  const only = raise.length === 1 ? raise[0] : undefined;
  const topic = questions.find(({ key }) => key === only?.key)?.topic;
  return (
    <p>
      {only && topic
        ? t('result.change.one', { topic: t('result.quoted', { text: text(topic) }), from: only.from, to: only.to, standing: to })
        : t('result.change.several', { count: raise.length, standing: to })}
    </p>
  );
}
