import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { Card } from '~/ui/card';
import { Empty } from '~/ui/empty';

/** In the place of all views: the filter holds nobody. */
export function Nobody({ onClear }: { readonly onClear: () => void }) {
  const { t } = useTranslation();
  return (
    <Card>
      <Empty
        title={t('report.filter.nobody')}
        action={
          <Button variant="default" onClick={onClear}>
            {t('suppliers.filters.clear')}
          </Button>
        }
      >
        {t('report.filter.nobodyLead')}
      </Empty>
    </Card>
  );
}
