import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import type { TrendCampaignView } from '~/api/generated/types.gen';

type Turnout = Pick<TrendCampaignView, 'submitted' | 'asked' | 'preliminary'>;

/** How many answered of those that were asked, in words: `23／60社`, `回答中`. The same functions until the language changes. */
export function useTurnoutSaid() {
  const { t } = useTranslation();
  return useMemo(() => {
    const answered = ({ submitted, asked }: Pick<Turnout, 'submitted' | 'asked'>) => t('trend.answeredOf', { submitted, count: asked });
    const preliminary = (why: NonNullable<Turnout['preliminary']>) => t(`trend.preliminary.${why}`);
    return {
      answered,
      preliminary,
      /** Both in one line. */
      said: (turnout: Turnout) =>
        turnout.preliminary === null
          ? answered(turnout)
          : t('trend.answeredWhile', { answered: answered(turnout), preliminary: preliminary(turnout.preliminary) }),
    };
  }, [t]);
}
