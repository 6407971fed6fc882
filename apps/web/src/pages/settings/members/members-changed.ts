import type { InfiniteData } from '@tanstack/react-query';

import { membersListInfiniteQueryKey, membersListQueryKey, meReadQueryKey } from '~/api/generated/@tanstack/react-query.gen';
import type { MemberPageView, MemberView } from '~/api/generated/types.gen';
import { queryClient } from '~/query-client';

/** Members are fetched anew, and one's own rights with them: they may be among what changed. */
export async function membersChanged(): Promise<void> {
  const keys = [membersListInfiniteQueryKey(), membersListQueryKey(), meReadQueryKey()];
  await Promise.all(keys.map((queryKey) => queryClient.invalidateQueries({ queryKey })));
}

/** A member as the list has it now; null where they are no longer in it. */
export function presentMember(id: string): MemberView | null {
  const list = queryClient.getQueryData<InfiniteData<MemberPageView>>(membersListInfiniteQueryKey());
  return list?.pages.flatMap(({ items }) => items).find((member) => member.id === id) ?? null;
}
