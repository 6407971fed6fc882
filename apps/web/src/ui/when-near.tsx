import { Button } from '@mantine/core';
import { useIntersection } from '@mantine/hooks';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';

interface WhenNearProps {
  readonly more: boolean;
  readonly fetching: boolean;
  readonly fetchMore: () => unknown;
}

/** The end of a list that goes on: the next page comes when one scrolls near, or by the button. */
export function WhenNear({ more, fetching, fetchMore }: WhenNearProps) {
  const { t } = useTranslation();
  const { ref, entry } = useIntersection({ rootMargin: '600px' });
  const isNear = entry?.isIntersecting === true;
  useEffect(() => {
    if (isNear && more && !fetching) fetchMore();
  }, [isNear, more, fetching, fetchMore]);
  if (!more) return null;
  return (
    <div ref={ref} style={{ padding: 'var(--s3)', textAlign: 'center' }}>
      <Button variant="subtle" loading={fetching} onClick={() => fetchMore()}>
        {t('common.more')}
      </Button>
    </div>
  );
}
