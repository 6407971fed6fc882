import { Button } from '@mantine/core';
import { infiniteQueryOptions, useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { assessmentsListInfiniteQueryKey } from '~/api/generated/@tanstack/react-query.gen';
import { assessmentsList } from '~/api/generated/sdk.gen';
import type { AssessmentsListData } from '~/api/generated/types.gen';
import { useKept } from '~/session/use-kept';
import { Card } from '~/ui/card';
import { Empty } from '~/ui/empty';
import { Page } from '~/ui/page';

import { AskedRow } from './assessments/asked-row';
import classes from './assessments/asked-row.module.css';

/** What waits by when it is due; what is over with the newest above. */
const LISTS = { open: listOptions({ open: true, sort: 'due' }), ended: listOptions({ open: false, sort: '-due' }) };

/** What is asked of us, by whom, by when, and how far we are. */
export function AssessmentsPage() {
  const { t } = useTranslation();
  const open = useSuspenseInfiniteQuery(LISTS.open);
  const ended = useSuspenseInfiniteQuery(LISTS.ended);
  const unsent = useKept();
  const [waiting, rest] = [open, ended].map(({ data }) => data.pages.flatMap(({ items }) => items));
  const lists = [
    { words: 'open' as const, items: waiting ?? [], query: open },
    { words: 'ended' as const, items: rest ?? [], query: ended },
  ];
  const isEmpty = lists.every(({ items }) => items.length === 0);

  return (
    <Page title={t('assessments.title')} lead={t('assessments.lead')}>
      {isEmpty && (
        <Card>
          <Empty title={t('assessments.empty')}>{t('assessments.emptyLead')}</Empty>
        </Card>
      )}
      {!isEmpty &&
        lists
          .filter(({ words, items }) => words === 'open' || items.length > 0)
          .map(({ words, items, query }) => (
            <Card key={words} flush title={t(`assessments.${words}`)}>
              {items.length === 0 && <p className={classes.none}>{t('assessments.noneOpen')}</p>}
              <ul>
                {items.map((asked) => (
                  <AskedRow key={asked.id} asked={asked} unsent={unsent.get(asked.id) ?? 0} />
                ))}
              </ul>
              {query.hasNextPage && (
                <p className={classes.none}>
                  <Button variant="default" size="xs" loading={query.isFetchingNextPage} onClick={() => query.fetchNextPage()}>
                    {t('common.more')}
                  </Button>
                </p>
              )}
            </Card>
          ))}
    </Page>
  );
}

function listOptions(query: NonNullable<AssessmentsListData['query']>) {
  return infiniteQueryOptions({
    queryKey: assessmentsListInfiniteQueryKey({ query }),
    queryFn: async ({ pageParam, signal }) => {
      const { data } = await assessmentsList({ query: { ...query, ...(pageParam && { cursor: pageParam }) }, signal });
      return data;
    },
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });
}
