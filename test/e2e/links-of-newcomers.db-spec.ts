import type { CampaignAssessmentView } from '../../libs/assessments/src/http/campaign-assessment.dto.js';
import type { ClaimedView, ConnectedView, GenuineView, LandingView } from '../../libs/assessments/src/http/landing.dto.js';
import type { InboxView } from '../../libs/notifications/src/http/inbox.dto.js';
import { aBuyer } from '../factories/journey/buyer.js';
import { anIssuedCampaign, type CampaignWishes, type IssuedCampaign } from '../factories/journey/campaign.js';
import { aClaimedSupplier, firstOf, invitationOf } from '../factories/journey/claimed-supplier.js';
import { newAddress, PASSWORD, signedIn } from '../factories/journey/person.js';
import { sheetOf } from '../factories/journey/submission.js';
import { startTestApi, type TestApi } from '../support/api.js';
import { type Client, codeOf, done, type Problem } from '../support/client.js';
import { TestClock } from '../support/clock.js';
import { tokenIn } from '../support/mail-server.js';
import { until } from '../support/until.js';

describe('a personal link', () => {
  let api: TestApi;
  let clock: TestClock;

  beforeAll(async () => {
    api = await startTestApi();
    clock = new TestClock(api.app);
  });

  afterEach(() => clock.reset());
  afterAll(() => api.stop());

  /** An invitation that has just arrived. */
  async function anInvitation(wishes: CampaignWishes = {}) {
    const campaign = await anIssuedCampaign(api, wishes);
    const asked = firstOf(campaign);
    return { campaign, ...asked, ...(await invitationOf(campaign, asked)), assessmentId: asked.line.assessmentId };
  }

  const open = (token: string) => done(api.visitor().post<LandingView>('/api/links/open', { token }));
  const claim = (token: string, changes = {}) =>
    api.visitor().post<ClaimedView>('/api/links/claim', { token, displayName: '港 一郎', password: PASSWORD, language: 'ja', ...changes });
  const connect = (browser: Client, token: string) => browser.post<ConnectedView>('/api/links/connect', { token });
  const asSeenBy = ({ buyer }: Pick<IssuedCampaign, 'buyer'>, assessmentId: string) =>
    done(buyer.browser.get<CampaignAssessmentView>(`/api/campaign-assessments/${assessmentId}`));
  const stepsSeenBy = async (campaign: IssuedCampaign, assessmentId: string) =>
    (await asSeenBy(campaign, assessmentId)).steps.map(({ step }) => step);
  const refusalOf = (answer: { status: number; body: unknown }) => [answer.status, codeOf({ ...answer, headers: {}, raw: Buffer.of() })];

  it('leads on to sign-in, and to the assessment, when it is used again', async () => {
    const { token, email, assessmentId } = await aClaimedSupplier(api);

    const landing = await open(token);
    const again = await claim(token);
    const browser = await signedIn(api, email);

    expect(landing).toMatchObject({ state: 'sign_in', claimed: true, address: email, assessmentId });
    expect([...refusalOf(again), (again.body as unknown as Problem).details]).toEqual([410, 'link_used', { subjectId: assessmentId }]);
    expect((await sheetOf({ browser, assessmentId })).abilities).toEqual({ answer: true, submit: false, recall: false, refuse: true });
  });

  it('says that it has expired, and whom to ask', async () => {
    const { token, campaign } = await anInvitation();
    clock.forward({ days: 30 + 366 });

    const landing = await open(token);

    expect(landing).toMatchObject({ state: 'expired', replyTo: campaign.buyer.email });
    expect(refusalOf(await claim(token))).toEqual([410, 'link_expired']);
  });

  it('says that the campaign is over, and whom to ask, once that was cancelled', async () => {
    const { token, campaign } = await anInvitation();
    const { id, version, buyer } = campaign;
    await done(buyer.browser.post(`/api/campaigns/${id}/cancel`, { version, reason: '対象が変わったため' }));

    const landing = await open(token);
    const company = await aBuyer(api, '港製作所');

    expect(landing).toMatchObject({ state: 'cancelled', replyTo: buyer.email });
    expect(refusalOf(await claim(token))).toEqual([409, 'assessment_cancelled']);
    expect(refusalOf(await connect(company.browser, token))).toEqual([409, 'assessment_cancelled']);
    expect((await api.visitor().post('/api/links/verify', { token })).status).toBe(200);
  });

  it('says so when the answers were declined', async () => {
    const claimed = await aClaimedSupplier(api);
    await done(claimed.browser.post(`/api/assessments/${claimed.assessmentId}/refuse`, { reason: '取引が終わったため' }));

    expect((await open(claimed.token)).state).toBe('refused');
  });

  describe('before it is used', () => {
    it('does nothing when a mail scanner fetches it', async () => {
      const { campaign, token, assessmentId } = await anInvitation();
      const scanner = api.visitor();

      for (const url of [`/l/${token}`, `/api/links/open?token=${token}`, `/api/links/claim?token=${token}`, `/api/links/${token}`])
        await scanner.get(url);

      const seen = await asSeenBy(campaign, assessmentId);
      expect([seen.state, seen.openedAt, seen.contact?.openedAt]).toEqual(['issued', null, null]);
      expect((await open(token)).state).toBe('fresh');
    });

    it('counts as opened once, with the POST of its page', async () => {
      const { campaign, token, assessmentId } = await anInvitation();

      await open(token);
      await open(token);

      const { state, contact } = await asSeenBy(campaign, assessmentId);
      expect([state, typeof contact?.openedAt]).toEqual(['opened', 'string']);
      expect(await stepsSeenBy(campaign, assessmentId)).toEqual(['issued', 'opened']);
    });

    it('tells anybody who doubts it that it is genuine, and opens nothing by that', async () => {
      const { campaign, token, assessmentId } = await anInvitation();

      const genuine = await done(api.visitor().post<GenuineView>('/api/links/verify', { token }));

      expect(genuine).toEqual({ buyerName: '三河精機工業株式会社', title: campaign.name });
      expect((await asSeenBy(campaign, assessmentId)).state).toBe('issued');
    });

    it('is nothing at all when a single character of it is different', async () => {
      const { token } = await anInvitation();
      const [id = '', seal = ''] = token.split('.');
      const other = seal.startsWith('A') ? 'B' : 'A';
      const forged = [`${id}.${other}${seal.slice(1)}`, `${id}.`, `${id}x.${seal}`, 'x', ''];

      const refusals = await Promise.all(forged.map((one) => api.visitor().post('/api/links/open', { token: one })));

      expect(refusals.map(refusalOf)).toEqual(forged.map(() => [404, 'link_invalid']));
    });

    it('stays unused while the password is too weak', async () => {
      const { token } = await anInvitation();

      const refused = await claim(token, { password: 'password12' });

      expect(refused.status).toBe(400);
      expect((await claim(token)).status).toBe(200);
    });

    it('makes one account when ten try at once', async () => {
      const { token } = await anInvitation();

      const answers = await Promise.all(Array.from({ length: 10 }, () => claim(token)));

      expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
      expect(answers.filter(({ status }) => status >= 500)).toEqual([]);
    });
  });

  describe('when somebody else is to answer', () => {
    it('ends for the contact whom the buyer replaces, and begins for the new one', async () => {
      const { campaign, token, email, assessmentId } = await anInvitation();
      const newcomer = newAddress('supplier.example');
      const url = `/api/campaigns/${campaign.id}/assessments/${assessmentId}/contact`;

      await done(campaign.buyer.browser.put(url, { name: '沢田 恵', email: newcomer, language: 'ja' }));
      const fresh = tokenIn(await api.mail.newestTo(newcomer));
      const farewell = await api.mail.newestTo(email, /依頼先変更/);

      expect(refusalOf(await api.visitor().post('/api/links/open', { token }))).toEqual([410, 'link_replaced']);
      expect(refusalOf(await claim(token))).toEqual([410, 'link_replaced']);
      expect(farewell.parsed.text).not.toMatch(/\/l\//);
      expect(await open(fresh)).toMatchObject({ state: 'fresh', recipientName: '沢田 恵', address: newcomer });
      expect(await stepsSeenBy(campaign, assessmentId)).toEqual(['issued', 'contact_replaced', 'opened']);
    });

    it('goes to the colleague whom its recipient names, and the buyer is told', async () => {
      const { campaign, token, assessmentId } = await anInvitation();
      const colleague = newAddress('supplier.example');

      const handed = await api.visitor().post('/api/links/hand-over', { token, name: 'Mary Finch', email: colleague, language: 'en' });
      const mail = await api.mail.newestTo(colleague);
      const inbox = () => done(campaign.buyer.browser.get<InboxView>('/api/inbox'));
      await until(async () => (await inbox()).items.length > 0);

      expect(handed.status).toBe(204);
      expect(mail.parsed.text).toContain('港 一郎 tells us that you are taking over');
      expect(refusalOf(await api.visitor().post('/api/links/open', { token }))).toEqual([410, 'link_replaced']);
      expect(await open(tokenIn(mail))).toMatchObject({ recipientName: 'Mary Finch', address: colleague, language: 'en' });
      expect((await inbox()).items).toMatchObject([{ kind: 'link_moved', details: { toName: 'Mary Finch' }, subjectId: assessmentId }]);
      expect((await api.mail.newestTo(campaign.buyer.email, /Mary Finch/)).parsed.text).toContain(colleague);
    });

    it('is not handed to its own recipient, to no address, nor once it was used', async () => {
      const { token, email } = await anInvitation();
      const used = await aClaimedSupplier(api);
      const handOver = (of: string, address: string) =>
        api.visitor().post('/api/links/hand-over', { token: of, name: '沢田 恵', email: address });

      expect(refusalOf(await handOver(token, email.toUpperCase()))).toEqual([400, 'hand_over_same_address']);
      expect(refusalOf(await handOver(token, 'a@b.example, c@d.example'))).toEqual([400, 'address_invalid']);
      expect(refusalOf(await handOver(used.token, newAddress('supplier.example')))).toEqual([410, 'link_used']);
      expect((await open(token)).state).toBe('fresh');
    });

    it('goes round among colleagues for a while only', async () => {
      let { token } = await anInvitation();
      const outcomes: unknown[] = [];
      for (let turn = 0; turn < 6; turn += 1) {
        const email = newAddress('supplier.example');
        const answer = await api.visitor().post('/api/links/hand-over', { token, name: '沢田 恵', email });
        outcomes.push(answer.status);
        if (answer.status === 204) token = tokenIn(await api.mail.newestTo(email));
      }

      expect(outcomes).toEqual([204, 204, 204, 204, 204, 429]);
    });
  });
});
