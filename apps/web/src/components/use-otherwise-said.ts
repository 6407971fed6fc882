import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

import type { TrendPointView } from '~/api/generated/types.gen';
import { useText } from '~/messages/use-text';

type Otherwise = readonly TrendPointView['otherwise'][number][];

/** What was otherwise than the time before, in words: `調査票の版、共有ベースラインの版`. The same function until the language changes. */
export function useOtherwiseSaid(): (otherwise: Otherwise) => string {
  const { t } = useTranslation();
  const { language } = useText();
  return useCallback(
    (otherwise: Otherwise) => otherwise.map((what) => t(`place.trend.otherwise.${what}`)).join(language === 'ja' ? '、' : ', '),
    [t, language],
  );
}
