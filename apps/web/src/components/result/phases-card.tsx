import { useTranslation } from 'react-i18next';

import type { SubmissionReportView } from '~/api/generated/types.gen';
import { AttainmentCell } from '~/components/attainment-cell';
import { oneDecimal, wholePerCent } from '~/format/numbers';
import { Card } from '~/ui/card';

import classes from './result.module.css';
import { Terms } from './terms';

/** The same sums over what keeps intruders out, and over what limits the damage afterwards. */
export function PhasesCard({ report: { phases } }: { readonly report: SubmissionReportView }) {
  const { t } = useTranslation();
  return (
    <Card title={t('result.phases.title')} lead={t('result.phases.lead')}>
      <dl className={classes.phases}>
        {(['intrusion', 'postIntrusion'] as const).map((phase) => {
          const { attainment, maturity, targetMaturity, counts, terms } = phases[phase];
          return (
            <div key={phase}>
              <dt>{t(`result.phases.${phase}`)}</dt>
              <dd>
                {attainment === null ? (
                  <AttainmentCell attainment={null} />
                ) : (
                  <Terms
                    title={t('result.attainment')}
                    formula={t('result.formula.attainment')}
                    fraction={terms.attainment}
                    result={`${wholePerCent(attainment)}%`}
                  >
                    <AttainmentCell attainment={attainment} mustGaps={counts.mustGaps} />
                  </Terms>
                )}
                <small>
                  {maturity !== null &&
                    t('result.phases.maturity', { maturity: oneDecimal(maturity), target: oneDecimal(targetMaturity ?? 0) })}
                  {' · '}
                  {t('result.gaps', { count: counts.gaps })}
                </small>
              </dd>
            </div>
          );
        })}
      </dl>
    </Card>
  );
}
