import { useTranslation } from 'react-i18next';

import type { SubmissionReportView, SummaryView } from '~/api/generated/types.gen';
import { type Standing, StandingMark } from '~/components/standing-mark';
import { oneDecimal, wholePerCent } from '~/format/numbers';
import { useText } from '~/messages/use-text';
import { Card } from '~/ui/card';

import classes from './standing-card.module.css';
import { standingWords } from './standing-words';
import { Terms } from './terms';

/** The standing as a sentence, what would change it, and the three numbers behind it. */
export function StandingCard({ report }: { readonly report: SubmissionReportView }) {
  const { overall, passMark, leastCoverage } = report;
  const { t } = useTranslation();
  const { counts } = overall;
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
            <dd>
              <Share overall={overall} of="attainment" />
            </dd>
            <dd>{t('result.passMark', { limit: wholePerCent(passMark) })}</dd>
          </div>
          <div>
            <dt>{t('result.maturity')}</dt>
            <dd>
              {overall.maturity === null ? (
                '–'
              ) : (
                <Terms
                  title={t('result.maturity')}
                  formula={t('result.formula.maturity')}
                  fraction={overall.terms.maturity}
                  result={oneDecimal(overall.maturity)}
                >
                  {oneDecimal(overall.maturity)}
                </Terms>
              )}
            </dd>
            <dd>{overall.targetMaturity === null ? '' : t('result.targetIs', { target: oneDecimal(overall.targetMaturity) })}</dd>
          </div>
          <div>
            <dt>{t('result.coverage')}</dt>
            <dd>
              <Share overall={overall} of="coverage" />
            </dd>
            <dd>{t('result.setAside', { na: counts.notApplicable, declined: counts.declined, limit: wholePerCent(leastCoverage) })}</dd>
          </div>
          <div>
            <dt>{t('result.met')}</dt>
            <dd>
              {counts.met}
              <small>{` / ${counts.applicable}`}</small>
            </dd>
            <dd>{t('result.mustGaps', { count: counts.mustGaps })}</dd>
          </div>
        </dl>
      </div>
    </Card>
  );
}

function Share({ overall, of }: { readonly overall: SummaryView; readonly of: 'attainment' | 'coverage' }) {
  const { t } = useTranslation();
  const share = overall[of];
  if (share === null) return '–';
  return (
    <Terms title={t(`result.${of}`)} formula={t(`result.formula.${of}`)} fraction={overall.terms[of]} result={`${wholePerCent(share)}%`}>
      {wholePerCent(share)}
      <small>%</small>
    </Terms>
  );
}

function Why({ report }: { readonly report: SubmissionReportView }) {
  const { t } = useTranslation();
  const { text } = useText();
  if (report.standing === 'conforming') return <p>{t('result.why.conforming')}</p>;
  return standingWords(report).map(({ rule, questions, more, value, limit }) => {
    const topics = questions.map(({ topic }) => t('result.quoted', { text: text(topic) })).join(t('result.and'));
    const all = more > 0 ? t('result.andMore', { topics, count: more }) : topics;
    return <p key={rule}>{t(`result.why.${rule}`, { topics: all, value, limit })}</p>;
  });
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
