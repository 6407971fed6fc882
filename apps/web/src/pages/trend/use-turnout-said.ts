import { useTranslation } from 'react-i18next';

import type { TrendCampaignView } from '~/api/generated/types.gen';

/** How many answered of those that were asked, in words: `23／60社`, `回答中`. */
export function useTurnoutSaid() {
  const { t } = useTranslation();
  const answered = ({ submitted, asked }: Pick<TrendCampaignView, 'submitted' | 'asked'>) =>
    t('trend.answeredOf', { submitted, count: asked });
  const preliminary = (why: NonNullable<TrendCampaignView['preliminary']>) => t(`trend.preliminary.${why}`);
  return {
    answered,
    preliminary,
    /** Both in one line. */
    said: (campaign: TrendCampaignView) =>
      campaign.preliminary === null
        ? answered(campaign)
        : t('trend.answeredWhile', { answered: answered(campaign), preliminary: preliminary(campaign.preliminary) }),
  };
}
