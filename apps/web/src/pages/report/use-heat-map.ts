import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';

import { reportsSuppliersInfiniteOptions } from '~/api/generated/@tanstack/react-query.gen';

import type { HeatMapPageView } from '~/api/generated/types.gen';

import type { HeatMapSort, ReportFilter } from './search';

/** As many rows as come with one request. */
export const PAGE = 200;

/** Suppliers × domains, page by page. */
export function heatMapOptions(id: string, sort: HeatMapSort, filter: ReportFilter) {
  return {
    ...reportsSuppliersInfiniteOptions({ path: { id }, query: { ...filter, sort, limit: PAGE } }),
    initialPageParam: { path: { id } },
    getNextPageParam: ({ next }: HeatMapPageView) => next,
  };
}

/** The rows of a campaign's heat map, as far as they are loaded. Whoever asks in the same order shares them. */
export function useHeatMap(id: string, sort: HeatMapSort, filter: ReportFilter) {
  const query = useInfiniteQuery({ ...heatMapOptions(id, sort, filter), placeholderData: keepPreviousData });
  const { data } = query;
  const rows = useMemo(() => data?.pages.flatMap(({ items }) => items), [data]);
  return { ...query, rows };
}
