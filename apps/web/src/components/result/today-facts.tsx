import { useTranslation } from 'react-i18next';

import type { SummaryView, TodayQuestionsView } from '~/api/generated/types.gen';
import { useFraction } from '~/components/opens/use-fraction';
import { Facts } from '~/ui/facts';

import { type StandingSource, useStandingReasons } from './standing-reasons';
import type { TodayFigure } from './today-figure';

interface TodayFactsProps {
  readonly view: TodayQuestionsView;
  readonly figure: TodayFigure;
}

/** The arithmetic of a number on both sides; of a standing, why it is what it is. */
export function TodayFacts({ view, figure }: TodayFactsProps) {
  const { t } = useTranslation();
  const reasonsOf = useStandingReasons();
  const fractionOf = useFraction();
  const { before, now, frozen, today, questions, standingCausesBefore, standingCausesNow } = view;
  const heads = [
    `${t('opens.sides.then')} ${t('today.version', { number: frozen.number })}`,
    `${t('opens.sides.now')} ${t('today.version', { number: today.number })}`,
  ] as const;
  const why = (standingCauses: StandingSource['standingCauses']) => reasonsOf({ standingCauses, questions }).join(' ');
  const said = (summary: SummaryView | null) => {
    if (!summary) return t('opens.today.notMeasured');
    if (figure === 'attainment' || figure === 'coverage') return fractionOf(summary, figure);
    return t('opens.questions', { count: figure === 'standing' ? summary.counts.mustGaps : summary.counts[figure] });
  };
  if (figure === 'standing') {
    return (
      <Facts
        facts={[
          [heads[0], why(standingCausesBefore)],
          [heads[1], now ? why(standingCausesNow) : t('opens.today.notMeasured')],
        ]}
      />
    );
  }
  return (
    <Facts
      facts={[
        [heads[0], said(before)],
        [heads[1], said(now)],
      ]}
    />
  );
}
