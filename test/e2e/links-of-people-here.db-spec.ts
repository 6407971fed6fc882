import type { CampaignAssessmentView } from '../../libs/assessments/src/http/campaign-assessment.dto.js';
import type { ClaimedView, ConnectedView, LandingView } from '../../libs/assessments/src/http/landing.dto.js';
import type { OwnAssessmentPageView } from '../../libs/assessments/src/http/own-assessment.dto.js';
import type { OwnWaysView } from '../../libs/assessments/src/http/own-ways.dto.js';
import type { AuditPageView } from '../../libs/audit/src/http/audit.dto.js';
import type { MeView } from '../../libs/identity/src/http/me.dto.js';
import type { SessionView } from '../../libs/identity/src/http/session.dto.js';
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
import { tokenIn } from '../support/mail-server.js';
import { until } from '../support/until.js';

describe('a personal link', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await startTestApi();
  });
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
  const refusalOf = (answer: { status: number; body: unknown }) => [answer.status, codeOf({ ...answer, headers: {}, raw: Buffer.of() })];

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
