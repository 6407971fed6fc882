import type { MailPreviewView } from '../../libs/campaigns/src/http/mail-preview.dto.js';
import { aBuyer } from '../factories/journey/buyer.js';
import { aPlannedCampaign } from '../factories/journey/campaign.js';
import type { Person } from '../factories/journey/person.js';
import { aContact, aSupplierOf } from '../factories/journey/supplier.js';
import { startTestApi, type TestApi } from '../support/api.js';
import { codeOf, done } from '../support/client.js';

const LINK = /https?:\/\/\S+\/l\/[^\s"<]+/g;

describe('the preview of a campaign’s mails', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await startTestApi();
  });

  afterAll(() => api.stop());

  const preview = ({ browser }: Person, id: string, query: string) =>
    done(browser.get<MailPreviewView>(`/api/campaigns/${id}/mail-preview?${query}`));
  const withoutLink = (text: string) => text.replaceAll(LINK, '(link)').trim();
  const issue = ({ browser }: Person, { id, version }: { id: string; version: number }) =>
    done(browser.post(`/api/campaigns/${id}/issue`, { version }));

  it('is word for word what the supplier then gets, but for a link that leads nowhere', async () => {
    const buyer = await aBuyer(api);
    const contact = aContact();
    await aSupplierOf(buyer, { name: '青葉 <製作所>', contacts: [contact] });
    const draft = await aPlannedCampaign(buyer);

    const shown = await preview(buyer, draft.id, 'language=ja');
    await issue(buyer, draft);
    const { parsed } = await api.mail.newestTo(contact.email, /ご回答のお願い/);

    expect(shown.subject).toBe(parsed.subject);
    expect(withoutLink(shown.text)).toBe(withoutLink(parsed.text ?? ''));
    expect(withoutLink(shown.html)).toBe(withoutLink(parsed.html || ''));
    expect(shown.text.match(LINK)).toEqual([expect.stringMatching(/\/l\/受け取る方専用のリンク$/)]);
    expect([shown.from, shown.replyTo, shown.to]).toEqual([
      parsed.from?.value[0],
      parsed.replyTo?.value[0],
      { name: contact.name, address: contact.email },
    ]);
  });

  it('is the same for a reminder', async () => {
    const buyer = await aBuyer(api);
    const contact = aContact({ name: 'Jo Harbour', language: 'en' });
    await aSupplierOf(buyer, { contacts: [contact] });
    const draft = await aPlannedCampaign(buyer);
    await issue(buyer, draft);

    const shown = await preview(buyer, draft.id, 'language=en&letter=reminder');
    await done(buyer.browser.post(`/api/campaigns/${draft.id}/remind`, {}));
    const { parsed } = await api.mail.newestTo(contact.email, /is due on/);

    expect([shown.subject, withoutLink(shown.text)]).toEqual([parsed.subject, withoutLink(parsed.text ?? '')]);
  });

  it('prefers somebody who is written to in the language that is looked at', async () => {
    const buyer = await aBuyer(api);
    const [first, second] = [aContact(), aContact({ name: 'Jo Harbour', language: 'en' })];
    for (const contact of [first, second]) await aSupplierOf(buyer, { contacts: [contact] });
    const { id } = await aPlannedCampaign(buyer);

    const names = [await preview(buyer, id, 'language=ja'), await preview(buyer, id, 'language=en')].map(({ to }) => to?.name);

    expect(names).toEqual([first.name, 'Jo Harbour']);
  });

  it('shows words in brackets while nobody is chosen who could be written to', async () => {
    const buyer = await aBuyer(api);
    await aSupplierOf(buyer, { contacts: [] });
    const { id } = await aPlannedCampaign(buyer, { purpose: '' });

    const shown = await preview(buyer, id, 'language=ja');

    expect(shown.to).toBeNull();
    expect(shown.text).toMatch(/^（委託先の会社名）\n（ご担当者名） 様\n/);
    expect(shown.text).toContain('約30分（20問）');
  });

  it('needs a language that the product speaks', async () => {
    const buyer = await aBuyer(api);
    const { id } = await aPlannedCampaign(buyer);

    expect(codeOf(await buyer.browser.get(`/api/campaigns/${id}/mail-preview?language=fr`))).toBe('validation_failed');
  });
});
