import { membersListInfiniteQueryKey, membersListQueryKey, meReadQueryKey } from '~/api/generated/@tanstack/react-query.gen';
import { queryClient } from '~/query-client';

/** Members are fetched anew, and one's own rights with them: they may be among what changed. */
export async function membersChanged(): Promise<void> {
  const keys = [membersListInfiniteQueryKey(), membersListQueryKey(), meReadQueryKey()];
  await Promise.all(keys.map((queryKey) => queryClient.invalidateQueries({ queryKey })));
}
