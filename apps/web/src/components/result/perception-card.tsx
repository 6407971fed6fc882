import { useTranslation } from 'react-i18next';

import type { PerceptionView, SubmissionReportView } from '~/api/generated/types.gen';
import { Opens } from '~/components/opens/opens';
import { oneDecimal } from '~/format/numbers';
import { useText } from '~/messages/use-text';
import { Card } from '~/ui/card';

import type { OpenFigure } from './opened-figure';
import classes from './result.module.css';

interface PerceptionCardProps {
  readonly report: SubmissionReportView;
  readonly onOpen: OpenFigure;
}

/** What they thought beforehand against what the answers come to. */
export function PerceptionCard({ report: { perception, probes, questions: all }, onOpen }: PerceptionCardProps) {
  const { t } = useTranslation();
  const { text } = useText();
  const compared = probes.filter((probe): probe is typeof probe & { perception: PerceptionView } => probe.perception !== null);
  const overall = probes.find(({ isOverall }) => isOverall)?.said;
  if (!perception && compared.length === 0) return null;
  return (
    <Card title={t('result.perception.title')}>
      {perception && (
        <p className="prose">
          {t(`result.perception.${perception.class}`, { ...figures(perception), said: overall ? text(overall) : perception.rating })}
        </p>
      )}
      <ul className={classes.probes}>
        {compared.map(({ key, text: asked, said, perception: probe, about, questions }) => (
          <li key={key}>
            <p>{text(asked)}</p>
            <small>
              <Opens
                title={`${text(asked)} ${t('result.maturity')}`}
                onOpen={() =>
                  onOpen({ figure: 'maturity', of: key, summary: about, questions: all.filter((one) => questions.includes(one.key)) })
                }
              >
                {t('result.perception.compared', { ...figures(probe), said: said ? text(said) : probe.rating })}
              </Opens>
            </small>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function figures({ rating, maturity, gap }: PerceptionView) {
  return { rating, maturity: oneDecimal(maturity), gap: `${gap < 0 ? '−' : '+'}${oneDecimal(Math.abs(gap))}` };
}
