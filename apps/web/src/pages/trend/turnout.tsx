import { useTranslation } from 'react-i18next';

import type { TrendCampaignView } from '~/api/generated/types.gen';
import { useTurnoutSaid } from '~/components/use-turnout-said';
import classes from './trend.module.css';

/** Of how many a campaign's numbers are, and why they may still move. */
export function Turnout({ campaign }: { readonly campaign: TrendCampaignView }) {
  const { t } = useTranslation();
  const { answered, preliminary } = useTurnoutSaid();
  return (
    <>
      <span className="only-read">{t('trend.answered')}</span> {answered(campaign)}
      {campaign.preliminary && <small className={classes.preliminary}>{preliminary(campaign.preliminary)}</small>}
    </>
  );
}
