import type { ClaimedView } from '../../../libs/assessments/src/http/landing.dto.js';
import type { TestApi } from '../../support/api.js';
import { type Client, done } from '../../support/client.js';
import { tokenIn } from '../../support/mail-server.js';
import { type Asked, anIssuedCampaign, type CampaignWishes, type IssuedCampaign } from './campaign.js';
import { PASSWORD } from './person.js';
import type { Supplier } from './supplier.js';

/** Who was invited, has made an account through the personal link, and is about to answer. */
export interface ClaimedSupplier {
  readonly campaign: IssuedCampaign;
  readonly supplier: Supplier;
  readonly assessmentId: string;
  /** Of the personal link, used by now. */
  readonly token: string;
  readonly email: string;
  readonly browser: Client;
}

interface Wishes extends CampaignWishes {
  /** One of whose suppliers claims; a new one is issued unless it is given. */
  readonly campaign?: IssuedCampaign;
  /** Which of them: the first, unless said otherwise. */
  readonly asked?: Asked;
}

export async function aClaimedSupplier(api: TestApi, { asked: chosen, ...wishes }: Wishes = {}): Promise<ClaimedSupplier> {
  const campaign = wishes.campaign ?? (await anIssuedCampaign(api, wishes));
  const asked = chosen ?? firstOf(campaign);
  const { email, token } = await invitationOf(campaign, asked);
  const browser = api.visitor();
  const claim = { token, displayName: '港 一郎', password: PASSWORD, language: 'ja' };
  const { session, assessmentId } = await done(browser.post<ClaimedView>('/api/links/claim', claim));
  browser.token = session.accessToken;
  return { campaign, supplier: asked.supplier, assessmentId, token, email, browser };
}

/** The personal link in the mail that the supplier's contact has received. */
export async function invitationOf({ buyer }: IssuedCampaign, { supplier }: Asked): Promise<{ email: string; token: string }> {
  const email = supplier.contacts[0]?.email ?? '';
  return { email, token: tokenIn(await buyer.api.mail.newestTo(email)) };
}

export function firstOf({ asked: [first] }: IssuedCampaign): Asked {
  if (!first) throw new Error('Nobody was asked.');
  return first;
}
