import { useTranslation } from 'react-i18next';

import { SIZE_BANDS } from '~/api/values';
import { oneOf } from '~/format/address-parts';

/** How a size is called: a band in the language of the page, anything else in the buyer's own words. */
export function useSizeWords(): (size: string) => string {
  const { t } = useTranslation();
  return (size) => {
    const band = oneOf(size, SIZE_BANDS);
    return band ? t(`suppliers.sizes.${band}`) : size;
  };
}
