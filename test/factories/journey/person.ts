import { AdministrationService } from '@app/identity';
import type { InvitationView } from '../../../libs/identity/src/http/invitation.dto.js';
import type { MeView } from '../../../libs/identity/src/http/me.dto.js';
import type { SessionView } from '../../../libs/identity/src/http/session.dto.js';
import type { TestApi } from '../../support/api.js';
import { type Client, done } from '../../support/client.js';
import { tokenIn } from '../../support/mail-server.js';

export const PASSWORD = 'correct horse battery staple';

/** Somebody signed in, at their browser. */
export interface Person {
  readonly api: TestApi;
  readonly browser: Client;
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly organizationId: string;
}

let people = 0;

/** Different at each call, so that mails can be told apart. */
export function newAddress(at: string): string {
  people += 1;
  return `person${people}@${at}`;
}

/** The owner of a new organization, as an operator makes one: sign-up itself has journeys of its own. */
export async function anOwner(api: TestApi, organizationName: string): Promise<Person> {
  const email = newAddress('buyer.example');
  const name = '高瀬 美咲';
  const { userId, organizationId } = await api.app
    .get(AdministrationService, { strict: false })
    .createOwner({ email, name, organizationName, password: PASSWORD });
  return { api, email, name, organizationId, id: userId, browser: await signedIn(api, email) };
}

/** A new browser in which somebody has signed in. */
export async function signedIn(api: TestApi, email: string, password = PASSWORD): Promise<Client> {
  const browser = api.visitor();
  const { accessToken } = await done(browser.post<SessionView>('/api/session', { email, password }));
  browser.token = accessToken;
  return browser;
}

/** Somebody whom an owner has invited with these roles, and who has joined with a new account. */
export async function aColleagueOf(owner: Pick<Person, 'api' | 'browser'>, roles: readonly string[], name = '北川 直樹'): Promise<Person> {
  const { api } = owner;
  const email = newAddress('colleague.example');
  await done(owner.browser.post<InvitationView>('/api/member-invitations', { email, name, roles, language: 'ja' }));
  return joined(api, email, name);
}

/** Somebody from outside whom an owner has invited to look at these campaigns for a month, and who has joined. */
export async function anExternalAuditorOf(owner: Pick<Person, 'api' | 'browser'>, campaignIds: readonly string[]): Promise<Person> {
  const email = newAddress('auditor.example');
  const name = '監査 太郎';
  const endsOn = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
  await done(owner.browser.post('/api/external-auditors', { email, name, language: 'ja', campaignIds, endsOn, notes: false }));
  return joined(owner.api, email, name);
}

/** By the link in the mail, with a new account. */
async function joined(api: TestApi, email: string, name: string): Promise<Person> {
  const token = tokenIn(await api.mail.newestTo(email));
  const browser = api.visitor();
  const joining = { token, name, password: PASSWORD, language: 'ja' };
  const session = await done(browser.post<SessionView>('/api/received-invitations/join', joining));
  browser.token = session.accessToken;
  const { id } = await done(browser.get<MeView>('/api/me'));
  return { api, browser, id, email, name, organizationId: session.organizationId ?? '' };
}

/** Somebody who is here already becomes a member of another organization, too. */
export async function aMembershipOf({ api, browser, email, name }: Person, owner: Pick<Person, 'browser'>): Promise<void> {
  await done(owner.browser.post<InvitationView>('/api/member-invitations', { email, name, roles: ['procurement'], language: 'ja' }));
  await done(browser.post('/api/received-invitations/accept', { token: tokenIn(await api.mail.newestTo(email)) }));
}
