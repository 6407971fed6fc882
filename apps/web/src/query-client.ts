import { QueryClient } from '@tanstack/react-query';

import { Refusal } from '~/api/refusal';

const MOST_TRIES = 3;

/** Asks again only where that may help: no line, or a server that is busy. What was refused stays refused. */
function mayRetry(failures: number, error: unknown): boolean {
  return failures < MOST_TRIES && error instanceof Refusal && error.passes;
}

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { staleTime: 10_000, retry: mayRetry, refetchOnWindowFocus: true, networkMode: 'always' },
    mutations: { retry: false, networkMode: 'always' },
  },
});
