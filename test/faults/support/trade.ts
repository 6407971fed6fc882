import pg from 'pg';
import { type MailServer, tokenIn } from '../../support/mail-server.js';
import { type Browser, done } from './browser.js';
import type { Installation } from './installation.js';

export const PASSWORD = 'correct horse battery staple';
/** The organization that owns the built-in content. */
const DAY_MS = 86_400_000;

/** A buyer with a list of suppliers, all of them asked in one campaign. */
export interface Trade {
  readonly buyer: Browser;
  readonly campaignId: string;
  readonly addresses: readonly string[];
}

interface Versions {
  readonly items: readonly { readonly builtIn: boolean; readonly versions: readonly { readonly id: string }[] }[];
}

interface Campaign {
  readonly id: string;
  readonly version: number;
}

/** Signs up and confirms the address; counts as an organization that has been here for long, so that no daily limit of mails holds it back. */
export async function aBuyer(installation: Installation, mail: MailServer, email = 'takase@buyer.example'): Promise<Browser> {
  const browser = installation.browser();
  const entries = { email, password: PASSWORD, name: '高瀬 美咲', organizationName: '三河精機工業株式会社', language: 'ja' };
  await done(browser.post('/api/sign-up', entries));
  await done(browser.post('/api/sign-up/confirm', { token: tokenIn(await mail.newestTo(email)) }));
  await grown(installation);
  const { accessToken } = await done(browser.post<{ accessToken: string }>('/api/session', { email, password: PASSWORD }));
  browser.token = accessToken;
  return browser;
}

/** A campaign to so many suppliers, issued just now. */
export async function aTrade(buyer: Browser, count: number): Promise<Trade> {
  const addresses = await bringIn(buyer, count);
  const { id, version } = await aPlan(buyer);
  await done(buyer.post(`/api/campaigns/${id}/issue`, { version }));
  return { buyer, campaignId: id, addresses };
}

async function bringIn(buyer: Browser, count: number): Promise<string[]> {
  const addresses = Array.from({ length: count }, (_, at) => `person${at}@supplier.example`);
  const id = await aCheckedList(
    buyer,
    addresses.map((address, at) => `S-${at},委託先 ${at},秘,港 一郎,${address}`),
  );
  await done(buyer.post(`/api/supplier-imports/${id}/apply`, { rows: 'all' }));
  return addresses;
}

/** The id of an import that waits to be confirmed. */
export async function aCheckedList(buyer: Browser, lines: readonly string[]): Promise<string> {
  const form = new FormData();
  form.append('file', new Blob([`委託先コード,会社名,情報区分,担当者名,メールアドレス\n${lines.join('\n')}\n`]), 'list.csv');
  const { id } = await done(buyer.post<{ id: string }>('/api/supplier-imports', form));
  return id;
}

export async function aPlan(buyer: Browser): Promise<Campaign> {
  return done(
    buyer.post<Campaign>('/api/campaigns', {
      name: '情報セキュリティ自己点検',
      purpose: '重要情報の取扱いを確かめるため。取引の選別には使いません。',
      form: 'full',
      questionnaireVersionId: await builtIn(buyer, '/api/questionnaires'),
      baselineVersionId: await builtIn(buyer, '/api/baselines'),
      recipients: { filter: {} },
      dueDay: new Date(Date.now() + 30 * DAY_MS).toISOString().slice(0, 10),
    }),
  );
}

export interface Respondent {
  readonly browser: Browser;
  readonly assessmentId: string;
}

/** Whom a personal link has reached, with an account made just now. */
export async function aRespondent(installation: Installation, mail: MailServer, address: string): Promise<Respondent> {
  const browser = installation.browser();
  const claim = { token: tokenIn(await mail.newestTo(address)), displayName: '港 一郎', password: PASSWORD, language: 'ja' };
  const claimed = await done(browser.post<{ session: { accessToken: string }; assessmentId: string }>('/api/links/claim', claim));
  browser.token = claimed.session.accessToken;
  return { browser, assessmentId: claimed.assessmentId };
}

async function builtIn(buyer: Browser, path: string): Promise<string> {
  const { items } = await done(buyer.get<Versions>(path));
  const [version] = items.filter(({ builtIn }) => builtIn).flatMap(({ versions }) => versions);
  if (!version) throw new Error(`Nothing is built in at ${path}.`);
  return version.id;
}

async function grown({ adminUrl }: Installation): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  await client.query(
    `update app.organization set claimed_at = claimed_at - interval '60 days', created_at = created_at - interval '60 days'`,
  );
  await client.end();
}
