import { useQuery } from '@tanstack/react-query';

import { inboxListInfiniteQueryKey, inboxListOptions, inboxListQueryKey } from '~/api/generated/@tanstack/react-query.gen';
import { useChanges } from '~/api/use-changes';
import { queryClient } from '~/query-client';

const EVERY_MINUTE = 60_000;
/** Only how many there are is wanted. */
const ONE = { query: { limit: 1 } };

/** How many notices the member has not read: as they come, and every minute where the line for that is lost. */
export function useUnread(): number {
  useChanges('inbox', inboxChanged);
  const { data } = useQuery({ ...inboxListOptions(ONE), refetchInterval: EVERY_MINUTE });
  return data?.unread ?? 0;
}

/** The inbox and its count are fetched anew. */
export async function inboxChanged(): Promise<void> {
  const keys = [inboxListInfiniteQueryKey(), inboxListQueryKey(ONE)];
  await Promise.all(keys.map((queryKey) => queryClient.invalidateQueries({ queryKey })));
}
