import type { MemberActor } from '@app/tenancy';

import { startTestApi, type TestApi } from '../support/api.js';
import { asSuperuser } from '../support/as-superuser.js';
import { done } from '../support/client.js';
import type { TestDatabase } from '../support/database.js';
import { until } from '../support/until.js';
import { ENGAGEMENT } from './engagement.js';
import { anIssuedCampaign } from './journey/campaign.js';
import { PASSWORD, type Person } from './journey/person.js';
import { aSubmission, reportIsCurrent } from './journey/submission.js';
import { aSupplierOf } from './journey/supplier.js';
import { ownContentOf } from './own-content.js';
import { SHOWN_PLACES } from './shown-places.js';

/** A database in which every part of the product has been used, by way of the product, which is stopped by now. */
export async function inUse(): Promise<TestDatabase> {
  const api = await startTestApi();
  try {
    await use(api);
  } finally {
    await api.app.close();
    await api.mail.close();
  }
  return api.database;
}

async function use(api: TestApi): Promise<void> {
  const { campaign } = await aSubmission(api);
  const { buyer, id } = campaign;
  await until(() => reportIsCurrent(buyer.browser, id, 1), 20);
  await asSuperuser(api.database, SHOWN_PLACES);
  await asSuperuser(api.database, ENGAGEMENT);
  await done(buyer.browser.get(`/api/campaigns/${id}/gaps.csv`));
  await takeExport(buyer, id);
  await readInbox(buyer);

  await keepOwnClasses(buyer);
  await importSuppliers(buyer);
  const own = await ownContentOf(api.app, memberOf(buyer));
  await anIssuedCampaign(api, { suppliers: [await aSupplierOf(buyer)], plan: { ...own, form: 'full' } });

  await invite(buyer);
  await api.visitor().post('/api/session', { email: buyer.email, password: `not ${PASSWORD}` });
}

async function takeExport({ browser }: Person, campaignId: string): Promise<void> {
  const { id } = await done(browser.post<{ id: string }>('/api/exports', { kind: 'gaps_csv', campaignId }));
  await until(async () => (await done(browser.get<{ state: string }>(`/api/exports/${id}`))).state === 'finished', 20);
  await done(browser.get(`/api/exports/${id}/file`));
}

async function readInbox({ browser }: Person): Promise<void> {
  await until(async () => (await done(browser.get<{ items: unknown[] }>('/api/inbox'))).items.length > 0, 20);
  await done(browser.post('/api/inbox/mark-read', { all: true }));
}

async function keepOwnClasses({ browser }: Person): Promise<void> {
  const { items, revision } = await done(browser.get<{ items: object[]; revision: string }>('/api/information-classes'));
  await done(browser.put('/api/information-classes', { classes: items, revision }));
}

async function invite({ browser }: Person): Promise<void> {
  const invitation = { email: 'invited@colleague.example', name: '沢田 恵', roles: ['auditor'], language: 'ja' };
  await done(browser.post('/api/member-invitations', invitation, { headers: { 'idempotency-key': 'invite-1' } }));
}

/** Checked, not applied: its rows are kept meanwhile. */
async function importSuppliers({ browser }: Person): Promise<void> {
  await done(browser.upload('/api/supplier-imports', 'suppliers.csv', Buffer.from('委託先コード,会社名\r\nA-1,青葉製作所')));
}

function memberOf({ id, name, organizationId }: Person): MemberActor {
  return { kind: 'member', tenantId: organizationId, userId: id, name, language: 'ja', roles: ['owner'] };
}
