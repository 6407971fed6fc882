import type { OwnAssessmentPageView } from '../../libs/assessments/src/http/own-assessment.dto.js';
import type { CampaignView } from '../../libs/campaigns/src/http/campaign.dto.js';
import type { RemindedView } from '../../libs/campaigns/src/http/running.dto.js';
import type { InboxItemView, InboxView } from '../../libs/notifications/src/http/inbox.dto.js';
import type { CampaignReportView } from '../../libs/reports/src/http/campaign/campaign-report.dto.js';
import { aBuyer } from '../factories/journey/buyer.js';
import { anIssuedCampaign, type IssuedCampaign } from '../factories/journey/campaign.js';
import { aClaimedSupplier, type ClaimedSupplier } from '../factories/journey/claimed-supplier.js';
import { aSubmission } from '../factories/journey/submission.js';
import { aSupplierOf } from '../factories/journey/supplier.js';
import { startTestApi, type TestApi } from '../support/api.js';
import { asSuperuser } from '../support/as-superuser.js';
import { type Client, codeOf, done } from '../support/client.js';
import { until } from '../support/until.js';

const [DUE, LATER] = ['2099-03-31', '2099-04-30'];

describe('the inbox of a supplier', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await startTestApi();
  });

  afterAll(() => api.stop());

  const inboxOf = (browser: Client) => done(browser.get<InboxView>('/api/inbox'));
  /** The newest first, once there are so many. */
  const noticesOf = async (browser: Client, count: number): Promise<InboxItemView[]> => {
    await until(async () => (await inboxOf(browser)).items.length >= count, 20);
    return (await inboxOf(browser)).items;
  };
  const sentencesOf = async (browser: Client, language: 'ja' | 'en') =>
    (await inboxOf(browser)).items.map(({ sentence }) => sentence[language]);
  const act = <T>({ buyer, id }: IssuedCampaign, verb: string, body: object) =>
    done(buyer.browser.post<T>(`/api/campaigns/${id}/${verb}`, body));
  /** Until nobody has anything left to tell. */
  const allTold = () =>
    until(async () => {
      const waiting = await asSuperuser(
        api.database,
        `select 1 from pgboss.job where name like 'assessments.tell-%' and state < 'completed'`,
      );
      return waiting.length === 0;
    }, 20);

  /** A supplier that is here from an earlier campaign, and is asked once more. */
  async function askedAgain(): Promise<ClaimedSupplier & { readonly next: IssuedCampaign }> {
    const claimed = await aClaimedSupplier(api, { plan: { name: '第1回', dueDay: DUE } });
    await done(claimed.browser.post('/api/inbox/mark-read', { all: true }));
    const next = await anIssuedCampaign(api, { suppliers: [claimed.supplier], plan: { name: '第2回', dueDay: DUE } });
    return { ...claimed, next };
  }

  it('stands beside a list of what was asked, by when it is due, either way round and page by page', async () => {
    const { browser, supplier } = await aClaimedSupplier(api, { plan: { name: '第1回', dueDay: DUE } });
    await anIssuedCampaign(api, { suppliers: [supplier], plan: { name: '第2回', dueDay: LATER } });
    await anIssuedCampaign(api, { suppliers: [supplier], plan: { name: '第3回', dueDay: LATER } });
    const titles = async (sort: 'due' | '-due', cursor = ''): Promise<string[]> => {
      const page = await done(browser.get<OwnAssessmentPageView>(`/api/assessments?limit=1&sort=${sort}${cursor}`));
      const here = page.items.map(({ title }) => title);
      return page.next === null ? here : [...here, ...(await titles(sort, `&cursor=${encodeURIComponent(page.next)}`))];
    };

    const [nextFirst, latestFirst] = [await titles('due'), await titles('-due')];

    expect([nextFirst[0], nextFirst.length]).toEqual(['第1回', 3]);
    expect(latestFirst).toEqual(nextFirst.toReversed());
  });

  it('says what is asked as soon as it is claimed, although nobody was there when it was sent', async () => {
    const { browser, assessmentId } = await aClaimedSupplier(api, { plan: { name: '第1回', dueDay: DUE } });

    const { items, unread } = await inboxOf(browser);
    await allTold();

    expect(unread).toBe(1);
    expect(items).toMatchObject([{ kind: 'assessment_asked', subjectType: 'assessment', subjectId: assessmentId, readAt: null }]);
    expect(items[0]?.sentence.ja).toBe(
      '三河精機工業株式会社から「第1回」への回答を依頼されています。期限は2099年3月31日（火）23:59（日本標準時）です。',
    );
    expect((await inboxOf(browser)).items).toHaveLength(1);
  });

  it('tells of the next campaign, its reminders, its extension and its end, in either language', async () => {
    const { browser, next } = await askedAgain();
    const [asked] = await noticesOf(browser, 2);
    await act<RemindedView>(next, 'remind', {});
    await noticesOf(browser, 3);
    const { version } = await act<CampaignView>(next, 'extend', { version: next.version, dueDay: LATER });
    await noticesOf(browser, 4);
    await act(next, 'cancel', { version, reason: '対象が変わったため' });

    const notices = await noticesOf(browser, 5);

    expect(asked).toMatchObject({ kind: 'assessment_asked', subjectId: next.asked[0]?.line.assessmentId });
    expect(notices.map(({ kind, readAt }) => [kind, readAt !== null])).toEqual([
      ['assessment_cancelled', false],
      ['assessment_extended', false],
      ['assessment_due', false],
      ['assessment_asked', false],
      ['assessment_asked', true],
    ]);
    expect((await sentencesOf(browser, 'ja')).slice(0, 4)).toEqual([
      '三河精機工業株式会社が「第2回」を取りやめました。回答は不要です。',
      '三河精機工業株式会社が「第2回」の期限を2099年4月30日（木）23:59（日本標準時）に延長しました。',
      '三河精機工業株式会社の「第2回」が、まだ提出されていません。期限は2099年3月31日（火）23:59（日本標準時）です。',
      '三河精機工業株式会社から「第2回」への回答を依頼されています。期限は2099年3月31日（火）23:59（日本標準時）です。',
    ]);
    expect((await sentencesOf(browser, 'en')).slice(0, 4)).toEqual([
      '三河精機工業株式会社 has cancelled "第2回". You do not need to answer it.',
      '三河精機工業株式会社 has extended "第2回". It is now due Thursday, 30 April 2099, 23:59 (Japan Standard Time).',
      '"第2回" of 三河精機工業株式会社 has not been submitted yet. It is due Tuesday, 31 March 2099, 23:59 (Japan Standard Time).',
      '三河精機工業株式会社 asks you to answer "第2回" by Tuesday, 31 March 2099, 23:59 (Japan Standard Time).',
    ]);
  });

  it('says nothing of a campaign that others were asked in, nor of one that is answered', async () => {
    const buyer = await aBuyer(api);
    const suppliers = [await aSupplierOf(buyer), await aSupplierOf(buyer)];
    const campaign = await anIssuedCampaign(api, { suppliers });
    const [one, other] = campaign.asked;
    if (!one || !other) throw new Error('Two were asked.');
    const answered = await aSubmission(api, { campaign, asked: one });
    const late = await aClaimedSupplier(api, { campaign, asked: other });

    await act(campaign, 'remind', {});
    await noticesOf(late.browser, 2);
    await allTold();

    expect((await inboxOf(answered.browser)).items.map(({ kind }) => kind)).toEqual(['assessment_asked']);
    expect((await inboxOf(buyer.browser)).items.map(({ kind }) => kind)).toEqual(['submission_received']);
  });

  it('is not all that cancelling reaches: links end on a page that says so, and the report counts anew', async () => {
    const buyer = await aBuyer(api);
    const suppliers = [await aSupplierOf(buyer), await aSupplierOf(buyer)];
    const campaign = await anIssuedCampaign(api, { suppliers });
    const [one, other] = campaign.asked;
    if (!one || !other) throw new Error('Two were asked.');
    await aSubmission(api, { campaign, asked: one });
    const { token } = await aClaimedSupplier(api, { campaign, asked: other });
    const report = () => done(buyer.browser.get<CampaignReportView>(`/api/campaigns/${campaign.id}/report`));
    await until(async () => (await report()).submitted === 1 && (await report()).isCurrent, 20);
    const before = await report();

    await act(campaign, 'cancel', { version: campaign.version, reason: '対象が変わったため' });
    await until(async () => (await report()).revision > before.revision && (await report()).isCurrent, 20);

    const visitor = api.visitor();
    const handOver = await visitor.post('/api/links/hand-over', { token, name: '沢田 恵', email: 'sawada@supplier.example' });
    expect([before.asked, (await report()).asked]).toEqual([2, 1]);
    expect((await done(visitor.post('/api/links/purpose', { token }))).purpose).toBe('supplier_invitation');
    expect((await done(visitor.post('/api/links/open', { token }))).state).toBe('cancelled');
    expect([handOver.status, codeOf(handOver)]).toEqual([409, 'assessment_cancelled']);
  });
});
