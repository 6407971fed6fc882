import { landingGenuine, linksPurpose } from '~/api/generated/sdk.gen';
import type { GenuineView, LinkPurposeView } from '~/api/generated/types.gen';
import { Refusal } from '~/api/refusal';

/** What is known of a genuine link: on whose behalf it came, else what it is for; `over` where it has ended. */
export type Genuine = { readonly request: GenuineView } | { readonly purpose: LinkPurposeView['purpose'] | 'over' };

/** Only a seal that fits says how a link has ended. */
const ENDINGS: ReadonlySet<string> = new Set(['link_expired', 'link_used', 'link_revoked']);

/** @throws Refusal where the link is not ours, or where nothing can be said of it */
export async function checkLink(token: string): Promise<Genuine> {
  try {
    return { request: (await landingGenuine({ body: { token } })).data };
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'link_invalid') throw error;
  }
  try {
    return { purpose: (await linksPurpose({ body: { token } })).data.purpose };
  } catch (error) {
    if (error instanceof Refusal && ENDINGS.has(error.code)) return { purpose: 'over' };
    throw error;
  }
}
