import type { BaselineVersionView } from '../../libs/baselines/src/http/version.dto.js';
import type { RecipientCountView } from '../../libs/campaigns/src/http/check.dto.js';
import type { LinePageView } from '../../libs/campaigns/src/http/lines.dto.js';
import type { IssuedView } from '../../libs/campaigns/src/http/running.dto.js';
import type { QuestionnaireEditView } from '../../libs/questionnaires/src/http/seen.dto.js';
import type { QuestionnaireVersionView } from '../../libs/questionnaires/src/http/version.dto.js';
import type { SubmissionReportView } from '../../libs/reports/src/http/submission/submission-report.dto.js';
import type { CheckedImportView } from '../../libs/supply-chain/src/http/supplier-import-view.dto.js';
import type { SupplierPageView } from '../../libs/supply-chain/src/http/supplier-view.dto.js';
import { aBuyer } from '../factories/journey/buyer.js';
import { anIssuedCampaign, aPlan, aPlannedCampaign, BUILT_IN } from '../factories/journey/campaign.js';
import { aClaimedSupplier } from '../factories/journey/claimed-supplier.js';
import { newAddress, type Person } from '../factories/journey/person.js';
import { aSubmission, sheetOf } from '../factories/journey/submission.js';
import { aSupplierOf, type Supplier } from '../factories/journey/supplier.js';
import { startTestApi, type TestApi } from '../support/api.js';
import { asSuperuser } from '../support/as-superuser.js';
import { type Answer, codeOf, done, type Problem } from '../support/client.js';
import { dayAhead, TestClock } from '../support/clock.js';
import { until } from '../support/until.js';

describe('a campaign', () => {
  let api: TestApi;
  let clock: TestClock;

  beforeAll(async () => {
    api = await startTestApi();
    clock = new TestClock(api.app);
  });

  afterEach(() => clock.reset());
  afterAll(() => api.stop());

  const refusalOf = (answer: Answer<unknown>) => [answer.status, codeOf(answer)];
  const issue = ({ buyer, id, version }: { buyer: Person; id: string; version: number }, body = {}) =>
    buyer.browser.post<IssuedView>(`/api/campaigns/${id}/issue`, { version, ...body });
  const issueWith = async (buyer: Person, changes: object) => issue(await aPlannedCampaign(buyer, changes));
  const issuedTo = async ({ buyer, id }: { buyer: Person; id: string }) =>
    (await done(buyer.browser.get<LinePageView>(`/api/campaigns/${id}/assessments?limit=200`))).items.map(
      ({ supplierCode }) => supplierCode,
    );
  const emailOf = ({ contacts: [contact] }: Supplier) => contact?.email ?? '';
  const subjectsTo = (email: string) =>
    api.mail.mails.filter(({ recipients }) => recipients.includes(email)).map(({ parsed }) => parsed.subject ?? '');

  describe('when it is issued', () => {
    it('goes to whoever matches the filter at that moment', async () => {
      const buyer = await aBuyer(api);
      const [forging, painting] = [
        await aSupplierOf(buyer, { tags: ['鍛造'], criticality: 'high' }),
        await aSupplierOf(buyer, { tags: ['塗装'] }),
      ];
      const draft = await aPlannedCampaign(buyer, { recipients: { filter: { tags: ['鍛造'], criticality: ['high', 'critical'] } } });
      const later = await aSupplierOf(buyer, { tags: ['鍛造'], criticality: 'critical' });

      await done(issue(draft));

      expect(await issuedTo(draft)).toEqual([forging.code, later.code]);
      expect(subjectsTo(emailOf(painting))).toEqual([]);
    });

    it('goes to whom the same filter shows in the list of suppliers, as many as were counted before', async () => {
      const buyer = await aBuyer(api);
      const ownerId = buyer.id;
      const mine = await aSupplierOf(buyer, { name: '青葉製作所' });
      await done(buyer.browser.patch(`/api/suppliers/${mine.id}`, { version: mine.version, ownerId }));
      await aSupplierOf(buyer, { name: '青葉商会' });
      const unreachable = await aSupplierOf(buyer, { name: '青葉運輸', contacts: [] });
      await done(buyer.browser.patch(`/api/suppliers/${unreachable.id}`, { version: unreachable.version, ownerId }));
      const query = `search=${encodeURIComponent('青葉')}&ownerId=${ownerId}&hasContact=true&classes=hi`;
      const filter = { search: '青葉', ownerId, hasContact: true, classes: ['hi'] };

      const counted = await done(buyer.browser.get<RecipientCountView>(`/api/campaigns/recipient-count?${query}`));
      const listed = await done(buyer.browser.get<SupplierPageView>(`/api/suppliers?${query}&state=active`));
      const draft = await aPlannedCampaign(buyer, { recipients: { filter } });
      await done(issue(draft));

      expect(draft.recipients).toEqual({ filter });
      expect([counted.suppliers, listed.items.map(({ code }) => code)]).toEqual([1, [mine.code]]);
      expect(await issuedTo(draft)).toEqual([mine.code]);
    });

    it('leaves the state of a relationship to nobody’s choice', async () => {
      const { browser } = await aBuyer(api);

      const refused = await browser.post<Problem>('/api/campaigns', aPlan({ recipients: { filter: { state: 'ended' } } }));

      expect([...refusalOf(refused), refused.body.field]).toEqual([400, 'validation_failed', 'recipients.filter.state']);
    });

    it('goes to nobody whose relationship has ended', async () => {
      const buyer = await aBuyer(api);
      const [there, gone] = [await aSupplierOf(buyer), await aSupplierOf(buyer)];
      await done(buyer.browser.post(`/api/suppliers/${gone.id}/end`, { version: gone.version }));
      const draft = await aPlannedCampaign(buyer);

      await done(issue(draft));

      expect(await issuedTo(draft)).toEqual([there.code]);
    });

    it('is refused for a filter that nobody matches, and for suppliers of somebody else', async () => {
      const [buyer, other] = [await aBuyer(api), await aBuyer(api)];
      const foreign = await aSupplierOf(other);
      await aSupplierOf(buyer);

      expect(refusalOf(await issueWith(buyer, { recipients: { filter: { tags: ['none'] } } }))).toEqual([400, 'no_recipients']);
      expect(refusalOf(await issueWith(buyer, { recipients: { relationshipIds: [foreign.id] } }))).toEqual([400, 'recipients_unknown']);
    });

    it('is refused when its due day has passed meanwhile', async () => {
      const buyer = await aBuyer(api);
      await aSupplierOf(buyer);
      const draft = await aPlannedCampaign(buyer, { dueDay: dayAhead(2) });
      clock.forward({ days: 4 });

      expect(refusalOf(await issue(draft))).toEqual([400, 'due_day_past']);
    });

    it('is refused to somebody who has not confirmed their own address', async () => {
      const buyer = await aBuyer(api);
      await aSupplierOf(buyer);
      await asSuperuser(api.database, 'update app.user_account set email_verified_at = null where id = $1', [buyer.id]);

      expect(refusalOf(await issueWith(buyer, {}))).toEqual([403, 'address_not_confirmed']);
    });

    it('happens once, however many try at the same moment', async () => {
      const buyer = await aBuyer(api);
      const supplier = await aSupplierOf(buyer);
      const draft = await aPlannedCampaign(buyer);
      const keys = ['one', 'one', 'one', 'two', 'three'];

      const answers = await Promise.all(
        keys.map((key) =>
          buyer.browser.post<IssuedView>(
            `/api/campaigns/${draft.id}/issue`,
            { version: draft.version },
            { headers: { 'idempotency-key': `${draft.id}-${key}` } },
          ),
        ),
      );
      await until(() => subjectsTo(emailOf(supplier)).length > 0);

      const issued = keys.filter((_, at) => answers[at]?.status === 200);
      expect(new Set(issued).size).toBe(1);
      expect(answers.filter(({ status }) => status !== 200).every(({ status }) => status === 409)).toBe(true);
      expect(await issuedTo(draft)).toEqual([supplier.code]);
      expect(subjectsTo(emailOf(supplier))).toHaveLength(1);
    });

    it('is fixed from then on', async () => {
      const { buyer, id, version } = await anIssuedCampaign(api);

      expect(refusalOf(await buyer.browser.patch(`/api/campaigns/${id}`, { version, name: '別の題' }))).toEqual([
        409,
        'campaign_not_draft',
      ]);
      expect(refusalOf(await buyer.browser.delete(`/api/campaigns/${id}?version=${version}`))).toEqual([409, 'campaign_not_draft']);
      expect(refusalOf(await issue({ buyer, id, version }))).toEqual([409, 'campaign_not_draft']);
    });

    it('sends two hundred mails a day for a new organization, and says how many wait', async () => {
      const buyer = await aBuyer(api);
      const list = Array.from({ length: 202 }, (_, at) => `N-${at},委託先${at},秘,担当,${newAddress('many.example')}`);
      const csv = Buffer.from(`\ufeff委託先コード,会社名,情報区分,担当者名,メールアドレス\r\n${list.join('\r\n')}\r\n`);
      const { id } = await done(buyer.browser.upload<CheckedImportView>('/api/supplier-imports', '新規.csv', csv));
      await done(buyer.browser.post(`/api/supplier-imports/${id}/apply`, { rows: 'all' }));
      const sent = () => api.mail.mails.filter(({ recipients: [to] }) => to?.endsWith('@many.example')).length;

      const issued = await done(issueWith(buyer, {}));
      await until(() => sent() === 200, 25);

      expect(issued).toMatchObject({ issued: 202, heldMails: 2 });
      expect(sent()).toBe(200);
    });

    it('may ask with a questionnaire and a baseline of the buyer’s own', async () => {
      const buyer = await aBuyer(api);
      const own = await ownContent(buyer);
      const { questionnaireVersionId } = own;
      const supplier = await aSupplierOf(buyer);

      expect(refusalOf(await issueWith(buyer, { questionnaireVersionId, form: 'full' }))).toEqual([400, 'baseline_of_other_questionnaire']);
      const plan = { ...own, form: 'full' };
      const { campaign, browser, assessmentId } = await aClaimedSupplier(api, { buyer, suppliers: [supplier], plan });

      const { questions } = await sheetOf({ browser, assessmentId });
      expect(campaign).toMatchObject({
        ...own,
        questionnaire: { name: { ja: '自社の調査票' }, number: 1, state: 'published', questions: 64 },
      });
      expect(questions.find(({ key }) => key === 'GOV-01')?.text.ja).toBe('情報管理の責任者はだれですか。');
      const { receipt } = await aSubmission(api, {
        campaign: await anIssuedCampaign(api, { suppliers: [await aSupplierOf(buyer)], plan }),
        level: 3,
      });
      const result = await done(buyer.browser.get<SubmissionReportView>(`/api/submissions/${receipt.submissionId}/result`));
      // 秘 asks for level 4 of GOV-01 here, as a must: one level short.
      expect([result.standing, result.gaps]).toEqual(['major', ['GOV-01']]);
    });

    it('never asks with a draft', async () => {
      const buyer = await aBuyer(api);
      await aSupplierOf(buyer);
      const copy = await done(
        buyer.browser.post<QuestionnaireVersionView>('/api/questionnaires', { versionId: BUILT_IN.questionnaireVersionId }),
      );

      expect(refusalOf(await issueWith(buyer, { questionnaireVersionId: copy.id }))).toEqual([400, 'questionnaire_not_published']);
    });
  });

  /** Copies of the built-in content, one question reworded and asked more of, both published. */
  async function ownContent({ browser }: Person) {
    const copied = await done(
      browser.post<QuestionnaireVersionView>('/api/questionnaires', {
        versionId: BUILT_IN.questionnaireVersionId,
        name: { ja: '自社の調査票' },
      }),
    );
    const question = { texts: { question: { ja: '情報管理の責任者はだれですか。', en: 'Who is responsible for information security?' } } };
    const questionnaireUrl = `/api/questionnaires/versions/${copied.id}`;
    const edited = await done(
      browser.patch<QuestionnaireEditView>(`${questionnaireUrl}/questions/GOV-01`, { ...question, version: copied.version }),
    );
    await done(browser.post(`${questionnaireUrl}/publish`, { version: edited.version }));

    const copy = { versionId: BUILT_IN.baselineVersionId, questionnaireVersionId: copied.id, name: { ja: '自社の基準' } };
    const baseline = await done(browser.post<BaselineVersionView>('/api/baselines', copy));
    const baselineUrl = `/api/baselines/versions/${baseline.id}`;
    const cells = [{ questionKey: 'GOV-01', classKey: 'hi', target: 4, must: true }];
    const changed = await done(browser.patch<QuestionnaireEditView>(`${baselineUrl}/grid`, { version: baseline.version, cells }));
    await done(browser.post(`${baselineUrl}/publish`, { version: changed.version }));
    return { questionnaireVersionId: copied.id, baselineVersionId: baseline.id };
  }
});
