import { useTranslation } from 'react-i18next';

import { paths } from '~/paths';
import { ButtonLink } from '~/ui/button-link';
import { Card } from '~/ui/card';
import { Empty } from '~/ui/empty';

import type { TrendSearch } from './search';

/** In the place of a trend of those who answered every time: nobody did. */
export function NobodySteady({ search: { answeredAll: _answeredAll, ...everybody } }: { readonly search: TrendSearch }) {
  const { t } = useTranslation();
  return (
    <Card>
      <Empty
        title={t('trend.nobodySteady')}
        action={
          <ButtonLink variant="default" to={paths.trend} search={everybody}>
            {t('trend.everybody')}
          </ButtonLink>
        }
      >
        {t('trend.nobodySteadyLead')}
      </Empty>
    </Card>
  );
}
