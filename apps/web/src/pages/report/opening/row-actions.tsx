import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import classes from '~/components/opens/opens.module.css';
import { Refused } from '~/ui/refused';

import { MOST_SUPPLIERS } from '../search';

export interface RowActionsProps {
  /** Those that have arrived. */
  readonly rows: readonly { readonly relationshipId: string }[];
  /** Where the next ones come from: an infinite query. */
  readonly query: {
    readonly error: unknown;
    readonly hasNextPage: boolean;
    readonly isFetching: boolean;
    readonly fetchNextPage: () => unknown;
  };
  /** Whoever looks at only these: `relationshipId`s. */
  readonly onOnly: (suppliers: string[]) => void;
}

/** Below a list of suppliers: the next ones, or why they did not come; or the whole report of only these. */
export function RowActions({ rows, query: { error, hasNextPage, isFetching, fetchNextPage }, onOnly }: RowActionsProps) {
  const { t } = useTranslation();
  return (
    <div className={classes.actions}>
      <Refused error={error} />
      {hasNextPage && (
        <Button variant="default" loading={isFetching} onClick={() => void fetchNextPage()}>
          {t('rules.question.more')}
        </Button>
      )}
      {rows.length > 0 && !hasNextPage && rows.length <= MOST_SUPPLIERS && (
        <Button variant="default" onClick={() => onOnly(rows.map(({ relationshipId }) => relationshipId))}>
          {t('rules.question.only', { count: rows.length })}
        </Button>
      )}
    </div>
  );
}
