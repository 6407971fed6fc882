import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

import type { TrendCampaignView } from '~/api/generated/types.gen';
import { useOtherwiseSaid } from '~/components/use-otherwise-said';

import classes from './trend.module.css';

/** Why a campaign's medians cannot be set against those of the one before; nothing where they can. */
export function Apart({ campaign: { otherwise } }: { readonly campaign: Pick<TrendCampaignView, 'otherwise'> }) {
  const said = useApartSaid();
  return otherwise.length > 0 && <small className={classes.apart}>{said(otherwise)}</small>;
}

/** The same as a sentence; the same function until the language changes. */
export function useApartSaid(): (otherwise: TrendCampaignView['otherwise']) => string {
  const { t } = useTranslation();
  const otherwiseSaid = useOtherwiseSaid();
  return useCallback(
    (otherwise: TrendCampaignView['otherwise']) => t('trend.apart', { what: otherwiseSaid(otherwise) }),
    [t, otherwiseSaid],
  );
}
