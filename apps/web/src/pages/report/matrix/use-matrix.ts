import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';

import { reportSidesMatrixInfiniteOptions } from '~/api/generated/@tanstack/react-query.gen';
import type { QuestionMatrixView } from '~/api/generated/types.gen';
import type { HeatMapSort, ReportFilter } from '../search';
import { PAGE } from '../use-heat-map';

/** Suppliers × questions, page by page. */
export function matrixOptions(id: string, sort: HeatMapSort, filter: ReportFilter) {
  return {
    ...reportSidesMatrixInfiniteOptions({ path: { id }, query: { ...filter, sort, limit: PAGE } }),
    initialPageParam: { path: { id } },
    getNextPageParam: ({ next }: QuestionMatrixView) => next,
  };
}

/** Its rows, as far as they are loaded, and its columns. */
export function useMatrix(id: string, sort: HeatMapSort, filter: ReportFilter) {
  const query = useInfiniteQuery({ ...matrixOptions(id, sort, filter), placeholderData: keepPreviousData });
  const { data } = query;
  const rows = useMemo(() => data?.pages.flatMap(({ items }) => items), [data]);
  return { ...query, rows, columns: data?.pages[0]?.columns };
}
