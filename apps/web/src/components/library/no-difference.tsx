import { useTranslation } from 'react-i18next';

import { Card } from '~/ui/card';
import { Empty } from '~/ui/empty';

/** Two versions that say the same. */
export function NoDifference() {
  const { t } = useTranslation();
  return (
    <Card>
      <Empty title={t('authoring.compare.same')}>{t('authoring.compare.sameLead')}</Empty>
    </Card>
  );
}
