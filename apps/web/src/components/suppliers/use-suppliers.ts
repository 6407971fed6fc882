import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';

import { suppliersListInfiniteOptions } from '~/api/generated/@tanstack/react-query.gen';
import type { SuppliersListData } from '~/api/generated/types.gen';

const PAGE = 200;
/** Fetched before one has scrolled to the last row that is there. */
const AHEAD = 40;

type Query = Omit<NonNullable<SuppliersListData['query']>, 'limit' | 'cursor'>;

/** The suppliers of a view, page by page as one scrolls. */
export function useSuppliers(wanted: Query) {
  const query = useInfiniteQuery({
    ...suppliersListInfiniteOptions({ query: { sort: 'name', ...wanted, limit: PAGE } }),
    initialPageParam: {},
    getNextPageParam: ({ next }) => next ?? undefined,
    placeholderData: keepPreviousData,
  });
  const { data, hasNextPage, isFetching, isFetchNextPageError, fetchNextPage } = query;
  const rows = useMemo(() => data?.pages.flatMap(({ items }) => items) ?? [], [data]);
  const total = data?.pages.at(-1)?.total ?? 0;
  const onReach = (index: number) => {
    if (hasNextPage && !isFetching && !isFetchNextPageError && index > rows.length - AHEAD) void fetchNextPage();
  };
  return { ...query, rows, total, onReach };
}
