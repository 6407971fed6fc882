import { useQuery } from '@tanstack/react-query';

import { membersListOptions } from '~/api/generated/@tanstack/react-query.gen';
import { useMay } from '~/session/use-me';
import type { FilterOption } from '~/ui/filter-menu';

const MOST_MEMBERS = 200;

/** The organization's members to choose one from; none for those who may not see them. */
export function useMembers(): FilterOption[] {
  const may = useMay();
  const { data } = useQuery({
    ...membersListOptions({ query: { limit: MOST_MEMBERS } }),
    enabled: may('members.read'),
    staleTime: 60_000,
  });
  return data?.items.filter(({ suspended }) => !suspended).map(({ id, name }) => ({ value: id, label: name })) ?? [];
}
