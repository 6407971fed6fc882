import type { MeView } from '../../libs/identity/src/http/me.dto.js';
import type { SessionView } from '../../libs/identity/src/http/session.dto.js';
import { aBuyer, type Buyer } from '../factories/journey/buyer.js';
import { aClaimedSupplier } from '../factories/journey/claimed-supplier.js';
import { aMembershipOf } from '../factories/journey/person.js';
import { aContact } from '../factories/journey/supplier.js';
import { startTestApi, type TestApi } from '../support/api.js';
import { type Client, codeOf, done } from '../support/client.js';

/** The owner of a buyer helps out at a supplier; pages of both stand open in one browser. */
describe('a page of somebody who works in two organizations', () => {
  let api: TestApi;
  let person: Buyer;
  let ids: Readonly<Record<'buyer' | 'supplier', string>>;

  beforeAll(async () => {
    api = await startTestApi();
    person = await aBuyer(api, '青嶺精機株式会社');
    const supplier = await aClaimedSupplier(api);
    const { organizationId } = await done(supplier.browser.get<MeView>('/api/me'));
    await aMembershipOf(person, supplier);
    ids = { buyer: person.organizationId, supplier: organizationId ?? '' };
  });
  afterAll(() => api.stop());

  const workIn = async (organizationId: string) => {
    const session = await done(person.browser.post<SessionView>('/api/session/switch-organization', { organizationId }));
    person.browser.token = session.accessToken;
  };
  const pageOf = (organizationId: string) => ({ headers: { 'x-organization': organizationId } });
  const addSupplier = (code: string, sending: Parameters<Client['post']>[2] = {}) =>
    person.browser.post('/api/suppliers', { code, name: '極秘の相手先', classes: ['hi'], contacts: [aContact()] }, sending);
  const codesHere = async () => {
    const { items } = await done(person.browser.get<{ items: { code: string }[] }>('/api/suppliers'));
    return items.map(({ code }) => code);
  };

  it.each([
    ['buyer', 'supplier'],
    ['supplier', 'buyer'],
  ] as const)('of the %s writes nothing into the %s after the session went over to it', async (page, there) => {
    await workIn(ids[there]);

    const refused = await addSupplier('LEAK-1', pageOf(ids[page]));

    expect([refused.status, codeOf(refused)]).toEqual([409, 'another_organization']);
    expect(await codesHere()).not.toContain('LEAK-1');
  });

  it.each(['buyer', 'supplier'] as const)('writes into its own organization, the %s, and so does a caller who names none', async (own) => {
    await workIn(ids[own]);

    const answers = [await addSupplier('OWN-1', pageOf(ids[own])), await addSupplier('OWN-2')];

    expect(answers.map(({ status }) => status)).toEqual([201, 201]);
    expect((await codesHere()).sort()).toEqual(['OWN-1', 'OWN-2']);
  });

  it('learns of a renewed session whose it is, so that it can go on with its own alone', async () => {
    await workIn(ids.supplier);

    const renewed = await done(person.browser.post<SessionView>('/api/session/refresh'));

    expect(renewed).toMatchObject({ userId: person.id, organizationId: ids.supplier });
  });
});
