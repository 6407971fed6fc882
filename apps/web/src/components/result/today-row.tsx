import { useTranslation } from 'react-i18next';

import type { MeasuredQuestionView, TodayQuestionView } from '~/api/generated/types.gen';
import { LevelMark } from '~/components/level-mark';
import opens from '~/components/opens/opens.module.css';
import { Said } from '~/components/opens/said';
import { wholePerCent } from '~/format/numbers';
import { Tag } from '~/ui/tag';

import { AnswerName } from './answer-name';
import type { TodayFigure } from './today-figure';

interface TodayRowProps {
  readonly question: TodayQuestionView;
  readonly figure: TodayFigure;
  readonly onLeave: () => void;
}

/** One answer with what was and is asked of it; what counts nowhere today says why. */
export function TodayRow({ question, figure, onLeave }: TodayRowProps) {
  const { t } = useTranslation();
  const { key, topic, status, level, max, reason, before, now, targetToday } = question;
  return (
    <tr>
      <td>
        <AnswerName questionKey={key} topic={topic} must={false} onLeave={onLeave} isAsked={before !== null} />
        {reason !== null && reason !== 'changed' && (
          <small className={opens.why}>{t(`today.reason.${reason}`, { to: targetToday ?? 0, max })}</small>
        )}
      </td>
      <td>
        <Said status={status} level={level} max={max} />
      </td>
      <td>
        <Side side={before} figure={figure} max={max} />
      </td>
      <td>
        <Side side={now} figure={figure} max={max} />
      </td>
    </tr>
  );
}

interface SideProps {
  readonly side: MeasuredQuestionView | null;
  readonly figure: TodayFigure;
  readonly max: number;
}

/** Target, must, and what the question brings in. */
function Side({ side, figure, max }: SideProps) {
  const { t } = useTranslation();
  if (!side) return '–';
  const { target, must, weight, gap, attainment, exposure, mustFactor, priority } = side;
  const isSum = figure === 'attainment' || figure === 'coverage' || figure === 'inScope';
  return (
    <span className={opens.measured}>
      <LevelMark level={target} max={max} />
      {must && <Tag outlined>{t('result.mustTag')}</Tag>}
      <span className={opens.product}>
        {isSum
          ? attainment === null
            ? weight
            : t('sides.cell.times', { weight, share: wholePerCent(attainment) })
          : gap === null
            ? '–'
            : `${weight} × ${gap} × ${exposure} × ${mustFactor} = ${priority}`}
      </span>
    </span>
  );
}
