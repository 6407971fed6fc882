import { useEffect } from 'react';

/** So many rows before the last one that is there. */
const AHEAD = 40;

interface Pages {
  readonly hasNextPage: boolean;
  readonly isFetching: boolean;
  readonly fetchNextPage: () => unknown;
}

/** Fetches the next rows before one has scrolled to the last. @param last the last one that is drawn, of `count` */
export function useAhead(last: number, count: number, { hasNextPage, isFetching, fetchNextPage }: Pages): void {
  useEffect(() => {
    // Before any are there, nobody has come near the last one.
    if (count > 0 && hasNextPage && !isFetching && last > count - AHEAD) void fetchNextPage();
  }, [hasNextPage, isFetching, last, count, fetchNextPage]);
}
