import { sessionSwitchOrganization } from '~/api/generated/sdk.gen';

import { session } from './session';

/** Goes on in one of the person's organizations, unless they are there already. What was fetched before is the caller's to drop. */
export async function workIn(organizationId: string): Promise<void> {
  const { state } = session;
  if (state.kind === 'signed_in' && state.organizationId === organizationId) return;
  const { data } = await sessionSwitchOrganization({ body: { organizationId } });
  session.enter(data);
}
