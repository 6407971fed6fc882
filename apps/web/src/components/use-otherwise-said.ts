import { useTranslation } from 'react-i18next';

import type { TrendPointView } from '~/api/generated/types.gen';
import { useText } from '~/messages/use-text';

/** What was otherwise than the time before, in words: `調査票の版、共有ベースラインの版`. */
export function useOtherwiseSaid(): (otherwise: readonly TrendPointView['otherwise'][number][]) => string {
  const { t } = useTranslation();
  const { language } = useText();
  return (otherwise) => otherwise.map((what) => t(`place.trend.otherwise.${what}`)).join(language === 'ja' ? '、' : ', ');
}
