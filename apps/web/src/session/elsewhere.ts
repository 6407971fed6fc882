import { meRead, sessionSwitchOrganization } from '~/api/generated/sdk.gen';
import type { MeView } from '~/api/generated/types.gen';

import { fetchForNoPage } from './member-fetch';
import { session } from './session';

/** Why the device is signed in otherwise than a page: as somebody else, or in another organization, with or without a way back. */
export type Otherwise = 'person' | 'switched' | 'ended';

/** @param page as whom and where it was opened @param now what the device is signed in as */
export function otherwiseOf(page: MeView, now: MeView): Otherwise {
  if (now.id !== page.id) return 'person';
  const isMember = now.memberships.some(({ organizationId, suspended }) => organizationId === page.organizationId && !suspended);
  return isMember && now.organizationId !== null ? 'switched' : 'ended';
}

/** As whom the device is signed in, where that is not this page's; else null, and the page goes on or one signs in again. @throws Refusal */
export async function whoIsHere(): Promise<MeView | null> {
  const view = await session.look();
  if (!view || session.state.kind !== 'elsewhere') return null;
  const { data } = await meRead({ auth: view.accessToken, fetch: fetchForNoPage });
  return data;
}

/**
 * Takes the device back into the organization of a page, which goes on then. Every other tab hears of it.
 *
 * @returns false where that was not tried, since somebody else has come in meanwhile
 * @throws Refusal
 */
export async function goBack({ id, organizationId }: MeView): Promise<boolean> {
  const view = await session.look();
  if (!view || session.state.kind !== 'elsewhere') return true;
  if (organizationId === null || view.userId !== id) return false;
  const { data } = await sessionSwitchOrganization({ body: { organizationId }, auth: view.accessToken, fetch: fetchForNoPage });
  session.comeBack(data);
  return true;
}
