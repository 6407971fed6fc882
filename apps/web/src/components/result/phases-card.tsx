import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import type { SubmissionReportView } from '~/api/generated/types.gen';
import { AttainmentCell } from '~/components/attainment-cell';
import { Opens } from '~/components/opens/opens';
import { oneDecimal } from '~/format/numbers';
import { Card } from '~/ui/card';
import { type Figure, type OpenFigure, ofPhase } from './opened-figure';
import classes from './result.module.css';

interface PhasesCardProps {
  readonly report: SubmissionReportView;
  readonly onOpen: OpenFigure;
}

/** The same sums over what keeps intruders out, and over what limits the damage afterwards. */
export function PhasesCard({ report: { phases, questions }, onOpen }: PhasesCardProps) {
  const { t } = useTranslation();
  return (
    <Card title={t('result.phases.title')} lead={t('result.phases.lead')}>
      <dl className={classes.phases}>
        {(['intrusion', 'postIntrusion'] as const).map((phase) => {
          const summary = phases[phase];
          const { attainment, maturity, targetMaturity, counts } = summary;
          const of = t(`result.phases.${phase}`);
          const own = ofPhase(questions, phase === 'intrusion' ? 'intrusion' : 'post_intrusion');
          const number = (figure: Figure, words: string, shown: ReactNode) => (
            <Opens title={`${of} ${words}`} onOpen={() => onOpen({ figure, of, summary, questions: own })}>
              {shown}
            </Opens>
          );
          return (
            <div key={phase}>
              <dt>{of}</dt>
              <dd>
                {attainment === null ? (
                  <AttainmentCell attainment={null} />
                ) : (
                  number('attainment', t('result.attainment'), <AttainmentCell attainment={attainment} mustGaps={counts.mustGaps} />)
                )}
                <small>
                  {maturity !== null &&
                    number(
                      'maturity',
                      t('result.maturity'),
                      t('result.phases.maturity', { maturity: oneDecimal(maturity), target: oneDecimal(targetMaturity ?? 0) }),
                    )}
                  {' · '}
                  {number('gaps', t('result.gap'), t('result.gaps', { count: counts.gaps }))}
                </small>
              </dd>
            </div>
          );
        })}
      </dl>
    </Card>
  );
}
