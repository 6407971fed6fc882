import type { CampaignAssessmentView } from '../../libs/assessments/src/http/campaign-assessment.dto.js';
import type { ClaimedView, ConnectedView, GenuineView, LandingView } from '../../libs/assessments/src/http/landing.dto.js';
import type { OwnAssessmentPageView } from '../../libs/assessments/src/http/own-assessment.dto.js';
import type { OwnWaysView } from '../../libs/assessments/src/http/own-ways.dto.js';
import type { AuditPageView } from '../../libs/audit/src/http/audit.dto.js';
import type { MeView } from '../../libs/identity/src/http/me.dto.js';
import type { SessionView } from '../../libs/identity/src/http/session.dto.js';
import type { InboxView } from '../../libs/notifications/src/http/inbox.dto.js';
import type { BuyerPageView } from '../../libs/supply-chain/src/http/buyer.dto.js';
import type { SupplierView } from '../../libs/supply-chain/src/http/supplier-view.dto.js';
import { aBuyer } from '../factories/journey/buyer.js';
import { anIssuedCampaign, type CampaignWishes, type IssuedCampaign } from '../factories/journey/campaign.js';
import { aClaimedSupplier, firstOf, invitationOf } from '../factories/journey/claimed-supplier.js';
import { aColleagueOf, newAddress, PASSWORD, signedIn } from '../factories/journey/person.js';
import { aSubmission, sheetOf } from '../factories/journey/submission.js';
import { aContact, aSupplierOf } from '../factories/journey/supplier.js';
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
  const claimAsMe = (browser: Client, token: string) => browser.post<ClaimedView>('/api/links/claim-as-me', { token });
  const ownWays = (browser: Client, token: string) => done(browser.post<OwnWaysView>('/api/links/own-ways', { token }));
  /** Somebody who works for another company and manages none. */
  const aRespondentElsewhere = async () => aColleagueOf(await aBuyer(api, '別会社'), ['respondent']);
  const asSeenBy = ({ buyer }: Pick<IssuedCampaign, 'buyer'>, assessmentId: string) =>
    done(buyer.browser.get<CampaignAssessmentView>(`/api/campaign-assessments/${assessmentId}`));
  const stepsSeenBy = async (campaign: IssuedCampaign, assessmentId: string) =>
    (await asSeenBy(campaign, assessmentId)).steps.map(({ step }) => step);
  const refusalOf = (answer: { status: number; body: unknown }) => [answer.status, codeOf({ ...answer, headers: {}, raw: Buffer.of() })];

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

  describe('that reaches somebody who is here already', () => {
    it('asks for a sign-in where its address has an account', async () => {
      const somebody = await aBuyer(api, '港製作所');
      const buyer = await aBuyer(api);
      const supplier = await aSupplierOf(buyer, { contacts: [aContact({ email: somebody.email })] });
      const { token } = await anInvitation({ suppliers: [supplier] });

      expect(await open(token)).toMatchObject({ state: 'fresh', ways: ['sign_in', 'hand_over'] });
      expect(refusalOf(await claim(token))).toEqual([409, 'account_exists']);
      expect(await ownWays(await signedIn(api, somebody.email), token)).toMatchObject({ ways: ['connect', 'claim_as_me', 'hand_over'] });
    });

    it.each(['ja', 'en'] as const)('is theirs with the account they have (%s), and they answer at once', async (language) => {
      const { email, browser } = await aRespondentElsewhere();
      await done(browser.patch('/api/me', { language }));
      const buyer = await aBuyer(api);
      const supplier = await aSupplierOf(buyer, { contacts: [aContact({ email, language })] });
      const campaign = await anIssuedCampaign(api, { suppliers: [supplier] });
      const { assessmentId } = firstOf(campaign).line;
      const token = tokenIn(await api.mail.newestTo(email, /三河精機工業/));

      const landing = await open(token);
      const { ways, connectable } = await ownWays(browser, token);
      const claimed = await done(claimAsMe(browser, token));
      browser.token = claimed.session.accessToken;

      expect(landing).toMatchObject({ state: 'fresh', ways: ['sign_in', 'hand_over'], language });
      expect([ways, connectable]).toEqual([['claim_as_me', 'hand_over'], []]);
      expect(claimed.assessmentId).toBe(assessmentId);
      const me = await done(browser.get<MeView>('/api/me'));
      expect(me).toMatchObject({ email, language, organizationId: claimed.session.organizationId });
      expect(me.memberships).toHaveLength(2);
      expect((await sheetOf({ browser, assessmentId })).abilities).toMatchObject({ answer: true, refuse: true });
      expect(await ownWays(browser, token)).toMatchObject({ ways: ['go_on'], home: { organizationId: me.organizationId } });
      expect((await open(token)).ways).toEqual(['sign_in']);
    });

    it('makes it theirs also where their account has another address, and their trail says so', async () => {
      const { token, email } = await anInvitation();
      const somebody = await aRespondentElsewhere();

      const { session } = await done(claimAsMe(somebody.browser, token));
      somebody.browser.token = session.accessToken;

      const { items } = await done(somebody.browser.get<AuditPageView>('/api/audit'));
      const claimed = items.find(({ action }) => action === 'organization.claimed');
      expect(claimed).toMatchObject({ actorName: somebody.name, details: { invited: email } });
    });

    it('makes it theirs where they are no longer active in any organization', async () => {
      const company = await aBuyer(api, '別会社');
      const former = await aColleagueOf(company, ['respondent']);
      await done(company.browser.post(`/api/members/${former.id}/suspend`, {}));
      const browser = await signedIn(api, former.email);
      const { token } = await anInvitation();

      expect((await ownWays(browser, token)).ways).toEqual(['claim_as_me', 'hand_over']);
      expect((await claimAsMe(browser, token)).status).toBe(200);
    });

    it('stays where it was when the session is renewed: in the organization claimed', async () => {
      const { token } = await anInvitation();
      const { browser } = await aRespondentElsewhere();
      const { session } = await done(claimAsMe(browser, token));

      const renewed = await done(browser.post<SessionView>('/api/session/refresh'));

      expect(renewed.organizationId).toBe(session.organizationId);
    });

    it('is claimed by one of ten who try at once, with a new account or with one they have', async () => {
      const { token } = await anInvitation();
      const people = await Promise.all([aRespondentElsewhere(), aRespondentElsewhere(), aRespondentElsewhere()]);

      const answers = await Promise.all(
        Array.from({ length: 10 }, (_, at) => {
          const person = people[at % 4];
          return person ? claimAsMe(person.browser, token) : claim(token);
        }),
      );

      expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
      expect(answers.filter(({ status }) => status !== 200 && status !== 409 && status !== 410)).toEqual([]);
    });

    it.each([
      ['ja', /^[^A-Za-z]+$/],
      ['en', /^[ -~]+$/],
    ] as const)('says why it is not theirs (%s): somebody was quicker, it went to a colleague, it is over', async (language, letters) => {
      const [quicker, moved, over] = [await aClaimedSupplier(api), await anInvitation(), await anInvitation()];
      const { browser } = await aRespondentElsewhere();
      const colleague = { name: '沢田 恵', email: newAddress('supplier.example') };
      await done(api.visitor().post('/api/links/hand-over', { token: moved.token, ...colleague }));
      const { id, version, buyer } = over.campaign;
      await done(buyer.browser.post(`/api/campaigns/${id}/cancel`, { version, reason: '対象が変わったため' }));

      browser.language = language;
      const refusals = [];
      for (const { token } of [quicker, moved, over]) refusals.push(await claimAsMe(browser, token));

      expect(refusals.map(refusalOf)).toEqual([
        [410, 'link_used'],
        [410, 'link_replaced'],
        [409, 'assessment_cancelled'],
      ]);
      for (const { body } of refusals) expect((body as unknown as Problem).detail).toMatch(letters);
      expect((await ownWays(browser, quicker.token)).ways).toEqual([]);
      expect((await ownWays(browser, over.token)).ways).toEqual([]);
    });

    it('asks who is not signed in to sign in', async () => {
      const { token } = await anInvitation();

      expect(refusalOf(await claimAsMe(api.visitor(), token))).toEqual([401, 'sign_in_needed']);
      expect((await open(token)).ways).toEqual(['claim', 'sign_in', 'hand_over']);
    });

    it('names those of their organizations that can be connected, and no other', async () => {
      const [first, second] = [await aBuyer(api, '港製作所'), await aBuyer(api, '港物流')];
      const invitation = { email: first.email, name: first.name, roles: ['admin'], language: 'ja' };
      await done(second.browser.post('/api/member-invitations', invitation));
      await done(first.browser.post('/api/received-invitations/accept', { token: tokenIn(await api.mail.newestTo(first.email)) }));
      const buyer = await aBuyer(api);
      const campaign = await anIssuedCampaign(api, { suppliers: [await aSupplierOf(buyer), await aSupplierOf(buyer)] });
      const [taken = '', free = ''] = await Promise.all(campaign.asked.map(async (asked) => (await invitationOf(campaign, asked)).token));
      await done(connect(first.browser, taken));

      const { ways, connectable } = await ownWays(first.browser, free);
      const own = await ownWays(buyer.browser, free);

      expect(ways).toEqual(['connect', 'claim_as_me', 'hand_over']);
      expect(connectable).toEqual([{ organizationId: second.organizationId, organizationName: '港物流' }]);
      expect([own.ways, own.connectable]).toEqual([['claim_as_me', 'hand_over'], []]);
      const [{ organizationId = '' } = {}] = connectable;
      const { accessToken } = await done(first.browser.post<SessionView>('/api/session/switch-organization', { organizationId }));
      first.browser.token = accessToken;
      expect((await connect(first.browser, free)).status).toBe(200);
      expect(await ownWays(first.browser, free)).toMatchObject({ ways: ['go_on'], home: { organizationId } });
    });

    it('connects their organization, and the buyer cannot tell', async () => {
      const [connected, claimed, signedInClaim] = [await anInvitation(), await anInvitation(), await anInvitation()];
      const company = await aBuyer(api, '港製作所');
      const before = await done(connected.campaign.buyer.browser.get<SupplierView>(`/api/suppliers/${connected.supplier.id}`));
      await open(connected.token);
      await open(claimed.token);

      const { assessmentId } = await done(connect(company.browser, connected.token));
      await done(claim(claimed.token));
      await open(signedInClaim.token);
      await done(claimAsMe((await aRespondentElsewhere()).browser, signedInClaim.token));

      const own = await done(company.browser.get<OwnAssessmentPageView>('/api/assessments'));
      const buyers = await done(company.browser.get<BuyerPageView>('/api/buyers'));
      expect(assessmentId).toBe(connected.assessmentId);
      expect(own.items).toMatchObject([{ id: assessmentId, state: 'opened', buyerName: '三河精機工業株式会社' }]);
      expect(buyers.items).toMatchObject([{ name: '三河精機工業株式会社', classes: [{ key: 'hi' }] }]);

      const shapeOf = async ({ campaign, supplier, assessmentId: id, email }: typeof connected) => {
        const seen = JSON.stringify({
          supplier: await done(campaign.buyer.browser.get<SupplierView>(`/api/suppliers/${supplier.id}`)),
          assessment: await asSeenBy(campaign, id),
          trail: (await done(campaign.buyer.browser.get<{ items: object[] }>('/api/audit'))).items.map((entry) => ({ ...entry, hash: '' })),
        });
        // Ids, addresses, codes and moments differ anyway.
        return seen
          .replaceAll(email, 'address')
          .replaceAll(supplier.code, 'code')
          .replaceAll(/person\d+@/g, 'person@')
          .replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'id')
          .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'moment');
      };
      expect(await shapeOf(connected)).toBe(await shapeOf(claimed));
      expect(await shapeOf(signedInClaim)).toBe(await shapeOf(claimed));
      const after = await done(connected.campaign.buyer.browser.get<SupplierView>(`/api/suppliers/${connected.supplier.id}`));
      expect(after).toEqual(before);
    });

    it('leads there once the organization is connected, however often it is opened', async () => {
      const { token, assessmentId } = await anInvitation();
      const company = await aBuyer(api, '港製作所');
      await done(connect(company.browser, token));

      expect((await open(token)).state).toBe('sign_in');
      expect(await done(connect(company.browser, token))).toEqual({ assessmentId });
      const submission = await aSubmission(api, { campaign: await anIssuedCampaign(api) });
      expect(submission.receipt.number).toBe(1);
    });

    it('connects nobody to themselves', async () => {
      const { campaign, token } = await anInvitation();

      expect(refusalOf(await connect(campaign.buyer.browser, token))).toEqual([409, 'own_buyer']);
    });

    it('connects no company twice to the same buyer', async () => {
      const buyer = await aBuyer(api);
      const suppliers = [await aSupplierOf(buyer), await aSupplierOf(buyer)];
      const campaign = await anIssuedCampaign(api, { suppliers });
      const tokens = await Promise.all(campaign.asked.map(async (asked) => (await invitationOf(campaign, asked)).token));
      const company = await aBuyer(api, '港製作所');

      await done(connect(company.browser, tokens[0] ?? ''));

      expect(refusalOf(await connect(company.browser, tokens[1] ?? ''))).toEqual([409, 'already_supplier']);
    });

    it('connects nothing that somebody has claimed', async () => {
      const { token } = await aClaimedSupplier(api);
      const company = await aBuyer(api, '港製作所');

      const refused = await connect(company.browser, token);

      expect(refused.status).toBe(410);
    });

    it('lets only owners and administrators connect', async () => {
      const { token } = await anInvitation();
      const company = await aBuyer(api, '港製作所');
      const respondent = await aColleagueOf(company, ['respondent']);

      expect(refusalOf(await connect(respondent.browser, token))).toEqual([403, 'not_permitted']);
      expect((await open(token)).state).toBe('fresh');
    });

    it('may close a circle: a supplier asks its own buyer', async () => {
      const first = await anInvitation();
      const company = await aBuyer(api, '港製作所');
      await done(connect(company.browser, first.token));

      const back = await anInvitation({ suppliers: [await aSupplierOf(company)] });
      const connected = await connect(first.campaign.buyer.browser, back.token);

      expect(connected.status).toBe(200);
      expect((await done(first.campaign.buyer.browser.get<BuyerPageView>('/api/buyers'))).items).toMatchObject([{ name: '港製作所' }]);
    });

    it('leads a company that was asked before to the next assessment', async () => {
      const claimed = await aClaimedSupplier(api);
      const next = await anIssuedCampaign(api, { suppliers: [claimed.supplier] });
      await until(() => api.mail.mails.filter(({ recipients }) => recipients.includes(claimed.email)).length === 2);
      const { token } = await invitationOf(next, firstOf(next));

      const landing = await open(token);
      const { assessmentId } = await done(connect(claimed.browser, token));

      expect(landing).toMatchObject({ state: 'fresh', claimed: true, assessmentId });
      expect(assessmentId).not.toBe(claimed.assessmentId);
      expect((await sheetOf({ browser: claimed.browser, assessmentId })).assessment.state).toBe('opened');
    });
  });
});
