import { useSuspenseQuery } from '@tanstack/react-query';

import { meReadOptions } from '~/api/generated/@tanstack/react-query.gen';
import type { MeView } from '~/api/generated/types.gen';

/** Who is signed in, in which organization, with which rights there. Only below the members' frame, whose loader has fetched it. */
export function useMe(): MeView {
  return useSuspenseQuery(meReadOptions()).data;
}

/** Whether the member may do something. What may not be done is shown disabled, with the reason, where the page is of any use without it. */
export function useMay(): (permission: string) => boolean {
  const { permissions } = useMe();
  return (permission) => permissions.includes(permission);
}
