import { useTranslation } from 'react-i18next';

import type { PerceptionView, SubmissionReportView } from '~/api/generated/types.gen';
import { oneDecimal } from '~/format/numbers';
import { useText } from '~/messages/use-text';
import { Card } from '~/ui/card';

import classes from './result.module.css';

/** What they thought beforehand against what the answers come to. */
export function PerceptionCard({ report: { perception, probes } }: { readonly report: SubmissionReportView }) {
  const { t } = useTranslation();
  const { text } = useText();
  const compared = probes.filter((probe): probe is typeof probe & { perception: PerceptionView } => probe.perception !== null);
  if (!perception && compared.length === 0) return null;
  return (
    <Card title={t('result.perception.title')}>
      {perception && <p className="prose">{t(`result.perception.${perception.class}`, figures(perception))}</p>}
      <ul className={classes.probes}>
        {compared
          .filter(({ key }) => !perception || key !== 'S-01')
          .map(({ key, text: asked, perception: probe }) => (
            <li key={key}>
              <p>{text(asked)}</p>
              <small>{t('result.perception.compared', figures(probe))}</small>
            </li>
          ))}
      </ul>
    </Card>
  );
}

function figures({ rating, maturity, gap }: PerceptionView) {
  return { rating, maturity: oneDecimal(maturity), gap: `${gap < 0 ? '−' : '+'}${oneDecimal(Math.abs(gap))}` };
}
