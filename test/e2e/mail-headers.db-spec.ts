import type { OrganizationView } from '../../libs/identity/src/http/organization.dto.js';
import { aPlan } from '../factories/journey/campaign.js';
import { anOwner, newAddress, type Person } from '../factories/journey/person.js';
import { aContact } from '../factories/journey/supplier.js';
import { startTestApi, type TestApi } from '../support/api.js';
import { type Answer, done } from '../support/client.js';
import { addressesIn, HOSTILE_NAMES, headersIn, MAIL_HEADERS } from '../support/hostile-names.js';

const UNPRINTABLE = /[\p{Cc}\p{Zl}]/u;

describe('a mail about somebody with a hostile name', () => {
  let api: TestApi;
  let buyer: Person;

  beforeAll(async () => {
    api = await startTestApi();
    buyer = await anOwner(api, '三河精機工業株式会社');
  });

  afterAll(() => api.stop());

  /** What is taken with the name, or, where that is refused, without it. */
  async function either<T>(wanted: Promise<Answer<T>>, otherwise: () => Promise<Answer<T>>): Promise<{ taken: boolean; body: T }> {
    const answer = await wanted;
    return answer.status < 300 ? { taken: true, body: answer.body } : { taken: false, body: await done(otherwise()) };
  }

  /** A person, a company, a supplier, a contact and a campaign of this name, where such a name is taken. */
  async function mailAbout(name: string, code: string) {
    const { browser } = buyer;
    const email = newAddress('supplier.example');
    const { version } = await done(browser.get<OrganizationView>('/api/organization'));
    const renamed = [await browser.patch('/api/me', { name }), await browser.patch('/api/organization', { version, name })];
    const supplier = (wanted: string) =>
      browser.post<{ id: string }>('/api/suppliers', {
        code,
        name: wanted,
        classes: ['hi'],
        contacts: [aContact({ name: wanted, email })],
      });
    const added = await either(supplier(name), () => supplier('港機械'));
    const recipients = { relationshipIds: [added.body.id] };
    const plan = (changes: object) => browser.post<{ id: string; version: number }>('/api/campaigns', aPlan({ recipients, ...changes }));
    const planned = await either(plan({ name, purpose: name }), () => plan({}));
    await done(browser.post(`/api/campaigns/${planned.body.id}/issue`, { version: planned.body.version }));
    return {
      email,
      mail: await api.mail.newestTo(email),
      taken: [...renamed.map(({ status }) => status < 300), added.taken, planned.taken],
    };
  }

  it.each(HOSTILE_NAMES.map((name, at) => [name, `H-${at}`]))('goes to one recipient, with no header but ours: %j', async (name, code) => {
    const { email, mail, taken } = await mailAbout(name, code);

    expect(mail.recipients).toEqual([email]);
    expect(addressesIn(mail.parsed.to)).toEqual([email]);
    expect(addressesIn(mail.parsed.from)).toEqual(['enjuku@localhost']);
    expect(addressesIn(mail.parsed.replyTo)).toEqual([buyer.email]);
    expect(headersIn(mail)).toEqual(MAIL_HEADERS);
    // So that the names that can be taken are really in the mail.
    if (!UNPRINTABLE.test(name)) expect(taken).toEqual([true, true, true, true]);
  });
});
