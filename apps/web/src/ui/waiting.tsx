import { Skeleton } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** While a page is on its way; in the shape of a page, so that nothing jumps. */
export function Waiting() {
  const { t } = useTranslation();
  return (
    <div role="status" aria-label={t('common.waiting')}>
      <Skeleton height={28} width="40%" mb="md" />
      <Skeleton height={180} mb="md" />
      <Skeleton height={320} />
    </div>
  );
}
