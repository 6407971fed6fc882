import type { AuditorListView, AuditorView } from '../../libs/campaigns/src/http/auditor.dto.js';
import { aBuyer } from '../factories/journey/buyer.js';
import { anIssuedCampaign } from '../factories/journey/campaign.js';
import { anExternalAuditorOf, type Person } from '../factories/journey/person.js';
import { startTestApi, type TestApi } from '../support/api.js';
import { done } from '../support/client.js';
import { dayAhead } from '../support/clock.js';
import { addressesIn, headersIn, MAIL_HEADERS } from '../support/hostile-names.js';

const INJECTED = '<b>冬</b>の調査';

describe('an external auditor, by mail,', () => {
  let api: TestApi;
  let owner: Person;
  let spring: string;
  let winter: string;
  let auditor: Person;

  beforeAll(async () => {
    api = await startTestApi();
    owner = await aBuyer(api);
    const first = await anIssuedCampaign(api, { buyer: owner, plan: { name: '春の調査' } });
    spring = first.id;
    winter = (await anIssuedCampaign(api, { suppliers: first.asked.map(({ supplier }) => supplier), plan: { name: INJECTED } })).id;
  });

  afterAll(() => api.stop());

  beforeEach(async () => {
    auditor = await anExternalAuditorOf(owner, [spring, winter]);
  });

  const now = async () => {
    const { items } = await done(owner.browser.get<AuditorListView>('/api/external-auditors'));
    const found = items.find(({ id }) => id === auditor.id);
    if (!found) throw new Error('The auditor is not there.');
    return found;
  };
  const change = async (wish: object) => {
    const { campaigns, endsOn, notes, version } = await now();
    const all = { campaignIds: campaigns.map(({ id }) => id), endsOn, notes, version, ...wish };
    return done(owner.browser.patch<AuditorView>(`/api/external-auditors/${auditor.id}`, all));
  };
  const end = () => done(owner.browser.post(`/api/external-auditors/${auditor.id}/end`));
  const mailsAfterInvitation = () =>
    api.mail.mails.filter(({ recipients, parsed }) => recipients.includes(auditor.email) && !parsed.subject?.includes('ご招待'));

  it('is told of a longer time, by whoever gave it', async () => {
    await change({ endsOn: dayAhead(60) });

    const mail = await api.mail.newestTo(auditor.email, /閲覧期間延長のお知らせ/);
    expect(mail.parsed.text).toContain(`${owner.name}です`);
    expect(mail.parsed.text).toMatch(/閲覧できる期限.*\n(.*\n)?これまでの期限/);
    expect(mail.parsed.text).not.toContain('ご覧いただけなくなった調査');
    expect(addressesIn(mail.parsed.replyTo)).toEqual([owner.email]);
    expect(headersIn(mail)).toEqual(MAIL_HEADERS);
  });

  it('is told which campaigns were taken away, and which are left', async () => {
    await change({ campaignIds: [spring] });

    const { parsed } = await api.mail.newestTo(auditor.email, /閲覧範囲変更のお知らせ/);
    expect(parsed.text).toContain(INJECTED);
    expect(parsed.text).toMatch(/外れた調査[\s\S]*対象の調査[\s\S]*春の調査/);
    expect(parsed.text).toContain('書き出されたファイルもダウンロードできなくなりました');
    expect(String(parsed.html)).not.toContain('<b>冬');
  });

  it('is told once that the time is over, and thanked', async () => {
    await end();
    await end();

    const { parsed } = await api.mail.newestTo(auditor.email, /閲覧終了のお知らせ/);
    expect(parsed.text).toContain('誠にありがとうございました');
    await change({ endsOn: dayAhead(10) });
    await api.mail.newestTo(auditor.email, /閲覧再開のお知らせ/);
    expect(mailsAfterInvitation()).toHaveLength(2);
  });

  it('is not written to when nothing is different for them', async () => {
    await change({});
    await end();

    await api.mail.newestTo(auditor.email, /閲覧終了のお知らせ/);
    expect(mailsAfterInvitation()).toHaveLength(1);
  });

  it('is written to in the language that they read', async () => {
    await done(auditor.browser.patch('/api/me', { language: 'en' }));

    await change({ notes: true });

    const { parsed } = await api.mail.newestTo(auditor.email, /your access has changed/);
    expect(parsed.text).toContain('Our remarks: You can now read our own remarks on suppliers');
  });
});
