import { auditorsListQueryKey, invitationsListQueryKey } from '~/api/generated/@tanstack/react-query.gen';
import { queryClient } from '~/query-client';

/** External auditors are fetched anew, and the invitations among which theirs stand. */
export async function auditorsChanged(): Promise<void> {
  const keys = [auditorsListQueryKey(), invitationsListQueryKey()];
  await Promise.all(keys.map((queryKey) => queryClient.invalidateQueries({ queryKey })));
}
