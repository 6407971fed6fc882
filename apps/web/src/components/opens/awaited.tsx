import { Button, Skeleton } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { Refused } from '~/ui/refused';

import classes from './opens.module.css';

/** As much of a query as is looked at. */
export interface Query<Data> {
  readonly data: Data | undefined;
  readonly error: unknown;
  readonly isFetching: boolean;
  readonly refetch: () => unknown;
}

interface AwaitedProps<Data> {
  readonly query: Query<Data>;
  readonly children: (data: Data) => ReactNode;
}

/** What stands behind a number once it has come; until then its room, or why it does not come, with another try. */
export function Awaited<Data>({ query: { data, error, isFetching, refetch }, children }: AwaitedProps<Data>) {
  const { t } = useTranslation();
  if (data !== undefined) return children(data);
  if (!error) return <Coming />;
  return (
    <Refused error={error}>
      <p className={classes.again}>
        <Button variant="default" loading={isFetching} onClick={() => void refetch()}>
          {t('common.again')}
        </Button>
      </p>
    </Refused>
  );
}

/** The room of what is on its way. */
export function Coming() {
  const { t } = useTranslation();
  return (
    <div role="status" aria-label={t('common.waiting')} className={classes.after}>
      <Skeleton height={240} />
    </div>
  );
}
