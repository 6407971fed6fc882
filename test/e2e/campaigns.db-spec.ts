import type { CampaignAssessmentView } from '../../libs/assessments/src/http/campaign-assessment.dto.js';
import type { StepListView } from '../../libs/assessments/src/http/step.dto.js';
import type { BaselineVersionView } from '../../libs/baselines/src/http/version.dto.js';
import type { CampaignPageView, CampaignView } from '../../libs/campaigns/src/http/campaign.dto.js';
import type { CheckView, ObstacleView, RecipientCountView } from '../../libs/campaigns/src/http/check.dto.js';
import type { LinePageView } from '../../libs/campaigns/src/http/lines.dto.js';
import type { IssuedView, RemindedView } from '../../libs/campaigns/src/http/running.dto.js';
import type { QuestionnaireEditView } from '../../libs/questionnaires/src/http/seen.dto.js';
import type { QuestionnaireVersionView } from '../../libs/questionnaires/src/http/version.dto.js';
import type { SubmissionReportView } from '../../libs/reports/src/http/submission-report.dto.js';
import type { InformationClassesView } from '../../libs/supply-chain/src/http/information-class.dto.js';
import type { CheckedImportView } from '../../libs/supply-chain/src/http/supplier-import-view.dto.js';
import type { SupplierPageView } from '../../libs/supply-chain/src/http/supplier-view.dto.js';
import { aBuyer } from '../factories/journey/buyer.js';
import { type Asked, anIssuedCampaign, aPlan, aPlannedCampaign, BUILT_IN, type IssuedCampaign } from '../factories/journey/campaign.js';
import { aClaimedSupplier } from '../factories/journey/claimed-supplier.js';
import { newAddress, type Person } from '../factories/journey/person.js';
import { answer, aSubmission, sheetOf } from '../factories/journey/submission.js';
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

  describe('while it is planned', () => {
    it('is changed only by who has seen its newest state', async () => {
      const buyer = await aBuyer(api);
      const { id, version } = await aPlannedCampaign(buyer);
      const change = (name: string, seen: number) => buyer.browser.patch<CampaignView>(`/api/campaigns/${id}`, { name, version: seen });

      const first = await change('一人目の題', version);
      const second = await change('二人目の題', version);

      expect([first.status, first.body.name, first.body.version]).toEqual([200, '一人目の題', version + 1]);
      expect(refusalOf(second)).toEqual([409, 'campaign_changed']);
      expect(refusalOf(await issue({ buyer, id, version }))).toEqual([409, 'campaign_changed']);
      expect(refusalOf(await buyer.browser.delete(`/api/campaigns/${id}?version=${version}`))).toEqual([409, 'campaign_changed']);
      expect((await buyer.browser.delete(`/api/campaigns/${id}?version=${version + 1}`)).status).toBe(204);
      expect(refusalOf(await buyer.browser.get(`/api/campaigns/${id}`))).toEqual([404, 'campaign_not_found']);
    });

    it('takes a due day that exists and lies ahead', async () => {
      const { browser } = await aBuyer(api);
      const plan = (dueDay: string) => browser.post<Problem>('/api/campaigns', aPlan({ dueDay }));

      const refusals = await Promise.all([plan(dayAhead(-2)), plan('9999-12-31'), plan('2027-02-29'), plan('tomorrow')]);

      expect(refusals.map((answer) => [...refusalOf(answer), answer.body.field])).toEqual([
        [400, 'due_day_past', 'dueDay'],
        [400, 'due_day_far', 'dueDay'],
        [400, 'due_day_invalid', 'dueDay'],
        [400, 'validation_failed', 'dueDay'],
      ]);
    });

    it('takes its recipients by list or by filter, not by both and not by neither', async () => {
      const { browser } = await aBuyer(api);
      const plan = (recipients: object) => browser.post('/api/campaigns', aPlan({ recipients }));

      expect(refusalOf(await plan({}))).toEqual([400, 'recipients_ambiguous']);
      expect(refusalOf(await plan({ filter: {}, relationshipIds: [] }))).toEqual([400, 'recipients_ambiguous']);
    });

    it('names each supplier that is not ready, with all its reasons, before anything is issued', async () => {
      const buyer = await aBuyer(api);
      const classes = await done(buyer.browser.get<InformationClassesView>('/api/information-classes'));
      const own = { key: 'trade', name: { ja: '営業秘密', en: 'Trade secret' }, exposure: 5 };
      await done(buyer.browser.put('/api/information-classes', { classes: [...classes.items, own], revision: classes.revision }));
      const [ready, bare, uncovered] = [
        await aSupplierOf(buyer),
        await aSupplierOf(buyer, { classes: [], contacts: [] }),
        await aSupplierOf(buyer, { classes: ['hi', 'trade'] }),
      ];
      const draft = await aPlannedCampaign(buyer);
      const named = ({ id, code, name, version }: Supplier) => ({ relationshipId: id, code, name, version });

      const check = await done(buyer.browser.post<CheckView>(`/api/campaigns/${draft.id}/check`));
      const refused = await issue(draft);

      expect([check.ready, check.unready, check.obstacleCounts]).toEqual([1, 2, { no_contact: 1, no_classes: 1, class_not_covered: 1 }]);
      expect(check.obstacles).toEqual([
        { ...named(bare), reason: 'no_contact', classes: [] },
        { ...named(bare), reason: 'no_classes', classes: [] },
        { ...named(uncovered), reason: 'class_not_covered', classes: ['trade'] },
      ]);
      expect([...refusalOf(refused), (refused.body as unknown as Problem).details]).toEqual([
        409,
        'suppliers_not_ready',
        { count: 2, obstacles: check.obstacles },
      ]);
      expect(subjectsTo(emailOf(ready))).toEqual([]);
      expect((await done(buyer.browser.get<CampaignView>(`/api/campaigns/${draft.id}`))).state).toBe('draft');
    });

    it('has each supplier mended in place by what its obstacle says', async () => {
      const buyer = await aBuyer(api);
      await aSupplierOf(buyer, { classes: [] });
      const draft = await aPlannedCampaign(buyer);
      const check = () => done(buyer.browser.post<CheckView>(`/api/campaigns/${draft.id}/check`));
      const { obstacles } = await check();
      const [{ relationshipId, version }] = obstacles as [ObstacleView];

      await done(buyer.browser.patch(`/api/suppliers/${relationshipId}`, { version, classes: ['hi'] }));

      expect(await check()).toMatchObject({ ready: 1, unready: 0, obstacles: [] });
    });

    it('says by class and by combination whom it asks, how much and how many musts', async () => {
      const buyer = await aBuyer(api);
      for (const classes of [['hi'], ['hi', 'gokuhi'], ['shagaihi'], ['hi', 'gokuhi'], []]) await aSupplierOf(buyer, { classes });
      await aSupplierOf(buyer, { classes: ['hi'], contacts: [] });
      const draft = await aPlannedCampaign(buyer, { form: 'full' });

      const check = await done(buyer.browser.post<CheckView>(`/api/campaigns/${draft.id}/check`));

      // Counted in content/question-set.json; 62 and 64 questions at 1.4 minutes, rounded up to 5.
      const [outer, secret, top] = [
        { questions: 62, sections: 12, minutes: 90, musts: 9 },
        { questions: 64, sections: 12, minutes: 90, musts: 17 },
        { questions: 64, sections: 12, minutes: 90, musts: 21 },
      ];
      expect(check.byClass).toEqual([
        { classes: ['hi'], suppliers: 4, ready: 3, ...secret },
        { classes: ['gokuhi'], suppliers: 2, ready: 2, ...top },
        { classes: ['shagaihi'], suppliers: 1, ready: 1, ...outer },
      ]);
      expect(check.byCombination).toEqual([
        { classes: ['hi'], suppliers: 2, ready: 1, ...secret },
        { classes: ['hi', 'gokuhi'], suppliers: 2, ready: 2, ...top },
        { classes: ['shagaihi'], suppliers: 1, ready: 1, ...outer },
      ]);
    });

    it('leaves out who is not ready when the buyer says so', async () => {
      const buyer = await aBuyer(api);
      const ready = await aSupplierOf(buyer);
      await aSupplierOf(buyer, { classes: [] });
      const draft = await aPlannedCampaign(buyer);

      const issued = await issue(draft, { leaveOutUnready: true });

      expect(issued.body).toMatchObject({ issued: 1, leftOut: 1 });
      expect(await issuedTo(draft)).toEqual([ready.code]);
    });

    it('states what the answers are used for, or is not issued', async () => {
      const buyer = await aBuyer(api);
      await aSupplierOf(buyer);

      expect(refusalOf(await issueWith(buyer, { purpose: ' ' }))).toEqual([400, 'purpose_missing']);
    });
  });

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

  describe('while it runs', () => {
    const remind = ({ buyer, id }: IssuedCampaign, assessmentIds?: string[]) =>
      buyer.browser.post<RemindedView>(`/api/campaigns/${id}/remind`, assessmentIds ? { assessmentIds } : {});

    it('reminds who has not submitted, at most once a day', async () => {
      const buyer = await aBuyer(api);
      const suppliers = [await aSupplierOf(buyer), await aSupplierOf(buyer)];
      const campaign = await anIssuedCampaign(api, { suppliers });
      const [late, quick] = campaign.asked;
      if (!late || !quick) throw new Error('Two were asked.');
      await aSubmission(api, { campaign, asked: quick });

      const mails = [await remind(campaign), await remind(campaign)].map(({ body }) => body.mails);
      const named = await remind(campaign, [late.line.assessmentId]);
      clock.forward({ days: 1, seconds: 1 });
      const nextDay = await remind(campaign, [late.line.assessmentId]);
      await until(() => subjectsTo(emailOf(late.supplier)).length === 3);

      expect([mails, refusalOf(named), nextDay.body.mails]).toEqual([[1, 0], [429, 'reminded_just_now'], 1]);
      expect(subjectsTo(emailOf(quick.supplier)).filter((subject) => /期限/.test(subject))).toEqual([]);
      const { steps } = await done(buyer.browser.get<CampaignAssessmentView>(`/api/campaign-assessments/${late.line.assessmentId}`));
      expect(steps.map(({ step }) => step)).toEqual(['issued', 'reminded', 'reminded']);
    });

    it('reminds by itself on the days that were planned, while it runs', async () => {
      const [running, cancelled] = [
        await anIssuedCampaign(api, { plan: { reminderDays: [7] } }),
        await anIssuedCampaign(api, { plan: { reminderDays: [7] } }),
      ];
      await done(cancelled.buyer.browser.post(`/api/campaigns/${cancelled.id}/cancel`, { version: cancelled.version, reason: '対象外' }));
      const [reminded, left] = [running, cancelled].map(({ asked: [one] }) => (one ? emailOf(one.supplier) : ''));

      await asSuperuser(api.database, `update pgboss.job set start_after = now() where name = 'campaigns.remind'`);
      await until(() => subjectsTo(reminded ?? '').length === 2);
      await until(async () => {
        const waiting = await asSuperuser(api.database, `select 1 from pgboss.job where name = 'campaigns.remind' and state < 'completed'`);
        return waiting.length === 0;
      });

      expect(subjectsTo(left ?? '').some((subject) => /取りやめ/.test(subject))).toBe(true);
      expect(subjectsTo(left ?? '')).toHaveLength(2);
    });

    it('is extended to a later day, and those who still answer are told', async () => {
      const { campaign, assessmentId, browser, email } = await aClaimedSupplier(api);
      const { buyer, id, version } = campaign;
      const extend = (dueDay: string, seen = version) =>
        buyer.browser.post<CampaignView>(`/api/campaigns/${id}/extend`, { version: seen, dueDay });

      const earlier = await extend(dayAhead(20));
      const extended = await done(extend(dayAhead(60)));
      const stale = await extend(dayAhead(90));
      const mail = await api.mail.newestTo(email, /延長/);

      expect([refusalOf(earlier), refusalOf(stale)]).toEqual([
        [400, 'due_day_not_later'],
        [409, 'campaign_changed'],
      ]);
      expect(extended).toMatchObject({ dueDay: dayAhead(60), timeZone: 'Asia/Tokyo', dueAt: `${dayAhead(60)}T14:59:59.999Z` });
      expect((await sheetOf({ browser, assessmentId })).assessment).toMatchObject({ dueDay: dayAhead(60), overdue: false });
      expect(mail.parsed.text).toMatch(/\/l\//);
      const { items } = await done(browser.get<StepListView>(`/api/assessments/${assessmentId}/steps`));
      expect(items.map(({ step, actorName }) => `${step} ${actorName}`)).toEqual(['issued 高瀬 美咲', 'extended 高瀬 美咲']);
    });

    it('is overdue after its due day, takes a late submission, and marks it', async () => {
      const claimed = await aClaimedSupplier(api);
      const { buyer, id } = claimed.campaign;
      await answer(claimed, 'GOV-01', { kind: 'level', level: 2 });
      clock.forward({ days: 32 });

      const overdue = await done(buyer.browser.get<LinePageView>(`/api/campaigns/${id}/assessments?overdue=true`));
      const receipt = await claimed.browser.post(`/api/assessments/${claimed.assessmentId}/submit`, {
        signedBy: '湊 社長',
        acknowledgeUnanswered: true,
      });
      const after = await done(buyer.browser.get<CampaignView>(`/api/campaigns/${id}`));

      expect(overdue.items).toMatchObject([{ assessmentId: claimed.assessmentId, overdue: true }]);
      expect([receipt.status, receipt.body.late]).toEqual([200, true]);
      expect(after.progress).toMatchObject({ assessments: 1, submitted: 1, overdue: 0, states: { submitted: 1 } });
    });

    it('is cancelled with a reason that those still asked are told; what was submitted stays', async () => {
      const buyer = await aBuyer(api);
      const suppliers = [await aSupplierOf(buyer), await aSupplierOf(buyer)];
      const campaign = await anIssuedCampaign(api, { suppliers });
      const [working, ready] = campaign.asked;
      if (!working || !ready) throw new Error('Two were asked.');
      const claimed = await aClaimedSupplier(api, { campaign, asked: working });
      const { receipt } = await aSubmission(api, { campaign, asked: ready, level: 3 });
      const cancel = (version: number) =>
        buyer.browser.post<CampaignView>(`/api/campaigns/${campaign.id}/cancel`, { version, reason: '対象が変わったため' });

      const cancelled = await done(cancel(campaign.version));
      const again = await cancel(cancelled.version);
      const mail = await api.mail.newestTo(claimed.email, /取りやめ/);

      expect(cancelled).toMatchObject({ state: 'cancelled', cancelReason: '対象が変わったため' });
      expect(refusalOf(again)).toEqual([409, 'campaign_not_running']);
      expect(mail.parsed.text).toContain('対象が変わったため');
      expect(mail.parsed.text).not.toMatch(/\/l\//);
      expect(
        refusalOf(
          await claimed.browser.put(`/api/assessments/${claimed.assessmentId}/answers/GOV-01`, { kind: 'level', level: 1, version: 0 }),
        ),
      ).toEqual([409, 'assessment_cancelled']);
      expect((await sheetOf(claimed)).assessment).toMatchObject({ state: 'cancelled', endedReason: '対象が変わったため' });
      expect(refusalOf(await remind(campaign))).toEqual([409, 'campaign_not_running']);
      expect(subjectsTo(emailOf(ready.supplier)).some((subject) => /取りやめ/.test(subject))).toBe(false);
      expect((await buyer.browser.get(`/api/submissions/${receipt.submissionId}/result`)).status).toBe(200);
    });

    it('is extended again and again while answers come and go, and nobody stands in anybody’s way', async () => {
      const buyer = await aBuyer(api);
      const suppliers = [await aSupplierOf(buyer), await aSupplierOf(buyer), await aSupplierOf(buyer)];
      const campaign = await anIssuedCampaign(api, { suppliers });
      const claimed = await Promise.all(campaign.asked.map((asked) => aClaimedSupplier(api, { campaign, asked })));
      for (const each of claimed) await answer(each, 'GOV-01', { kind: 'level', level: 2 });
      const statuses: number[] = [];
      const comeAndGo = async ({ browser, assessmentId }: (typeof claimed)[number]) => {
        for (let turn = 0; turn < 6; turn += 1) {
          const signature = { signedBy: '湊 社長', acknowledgeUnanswered: true };
          statuses.push((await browser.post(`/api/assessments/${assessmentId}/submit`, signature)).status);
          statuses.push((await browser.post(`/api/assessments/${assessmentId}/recall`, { reason: '数字の誤り' })).status);
        }
      };
      const extend = async () => {
        for (let day = 31, seen = campaign.version; day < 51; day += 1) {
          const extension = { version: seen, dueDay: dayAhead(day) };
          const { status, body } = await buyer.browser.post<CampaignView>(`/api/campaigns/${campaign.id}/extend`, extension);
          statuses.push(status);
          seen = body.version;
        }
      };

      await Promise.all([extend(), ...claimed.map(comeAndGo)]);

      expect(new Set(statuses)).toEqual(new Set([200, 204]));
      const lines = await done(buyer.browser.get<LinePageView>(`/api/campaigns/${campaign.id}/assessments`));
      expect(lines.items.map(({ state }) => state)).toEqual(['in_progress', 'in_progress', 'in_progress']);
    });

    it('has nobody to replace once the answers are in', async () => {
      const { campaign, assessmentId } = await aSubmission(api);
      const contact = { name: '沢田 恵', email: newAddress('supplier.example'), language: 'ja' };

      const refused = await campaign.buyer.browser.put(`/api/campaigns/${campaign.id}/assessments/${assessmentId}/contact`, contact);

      expect(refusalOf(refused)).toEqual([409, 'assessment_not_open']);
    });

    it('lists its suppliers by state and by name, a page at a time', async () => {
      const buyer = await aBuyer(api);
      const suppliers = [
        await aSupplierOf(buyer, { name: '青葉製作所' }),
        await aSupplierOf(buyer, { name: '美浜電機' }),
        await aSupplierOf(buyer, { name: '北斗塗装' }),
      ];
      const campaign = await anIssuedCampaign(api, { suppliers });
      await aClaimedSupplier(api, { campaign });
      const list = (query: string) => done(buyer.browser.get<LinePageView>(`/api/campaigns/${campaign.id}/assessments?${query}`));

      const first = await list('limit=2&sort=-code');
      const rest = await list(`limit=2&sort=-code&cursor=${first.next}`);

      expect([...first.items, ...rest.items].map(({ supplierCode }) => supplierCode)).toEqual(suppliers.map(({ code }) => code).reverse());
      expect(rest.next).toBeNull();
      expect((await list('search=%E7%BE%8E%E6%B5%9C')).items.map(({ supplierName }) => supplierName)).toEqual(['美浜電機']);
      expect((await list('states=issued')).items).toHaveLength(3);
      expect((await list('states=submitted,in_progress')).items).toEqual([]);
    });

    it('lists whose link came back or waits, and reminds those that a filter leaves', async () => {
      const buyer = await aBuyer(api);
      const suppliers = [await aSupplierOf(buyer), await aSupplierOf(buyer), await aSupplierOf(buyer)];
      const campaign = await anIssuedCampaign(api, { suppliers });
      const [bounced, held, reached] = campaign.asked as [Asked, Asked, Asked];
      for (const { supplier } of campaign.asked) await until(() => subjectsTo(emailOf(supplier)).length === 1);
      const settle = ({ line }: Asked, state: string, failure: string | null) =>
        asSuperuser(api.database, 'update app.message set state = $2, failure = $3 where subject_id = $1', [
          line.assessmentId,
          state,
          failure,
        ]);
      await settle(bounced, 'failed', '550 5.1.1 no such user');
      await settle(held, 'held', null);
      const list = (query: string) => done(buyer.browser.get<LinePageView>(`/api/campaigns/${campaign.id}/assessments?${query}`));

      const [back, troubled, all] = [await list('delivery=failed'), await list('delivery=failed,held&limit=1'), await list('limit=200')];
      const filter = { delivery: ['sent'], states: ['issued'], search: reached.supplier.code };
      const reminded = await done(buyer.browser.post<RemindedView>(`/api/campaigns/${campaign.id}/remind`, { filter }));

      expect([back.total, back.items.map(({ supplierCode, delivery }) => [supplierCode, delivery])]).toEqual([
        1,
        [
          [
            bounced.supplier.code,
            expect.objectContaining({ state: 'failed', failure: '550 5.1.1 no such user', recipient: emailOf(bounced.supplier) }),
          ],
        ],
      ]);
      expect([troubled.total, troubled.items.length, all.total]).toEqual([2, 1, 3]);
      expect(all.items.map(({ delivery }) => delivery?.state)).toEqual(['failed', 'held', 'sent']);
      expect(reminded.mails).toBe(1);
      await until(() => subjectsTo(emailOf(reached.supplier)).length === 2);
    });

    it('shows no trouble any more once somebody else is asked', async () => {
      const campaign = await anIssuedCampaign(api);
      const [{ line, supplier }] = campaign.asked as [Asked];
      await until(() => subjectsTo(emailOf(supplier)).length === 1);
      await asSuperuser(api.database, `update app.message set state = 'failed' where subject_id = $1`, [line.assessmentId]);
      const url = `/api/campaigns/${campaign.id}/assessments`;
      const email = newAddress('supplier.example');

      await done(campaign.buyer.browser.put(`${url}/${line.assessmentId}/contact`, { name: '沢田 恵', email, language: 'ja' }));
      await until(() => subjectsTo(email).length === 1);

      const { items } = await done(campaign.buyer.browser.get<LinePageView>(url));
      expect(items[0]?.delivery).toMatchObject({ state: 'sent', recipient: email });
    });

    it('is found in the list by its state and by words of its name, with how far it is', async () => {
      const buyer = await aBuyer(api);
      const suppliers = [await aSupplierOf(buyer), await aSupplierOf(buyer)];
      const spring = await anIssuedCampaign(api, { suppliers, plan: { name: 'ｾｷｭﾘﾃｨ 点検 2026 春' } });
      await aSubmission(api, { campaign: spring, level: 3 });
      const autumn = await aPlannedCampaign(buyer, { name: 'セキュリティ点検 2026 秋' });
      const list = async (query: string) => (await done(buyer.browser.get<CampaignPageView>(`/api/campaigns?${query}`))).items;
      const idsOf = async (query: string) => (await list(query)).map(({ id }) => id);

      expect(await idsOf(`search=${encodeURIComponent('せきゅりてぃ 2026')}`)).toEqual([autumn.id, spring.id]);
      expect(await idsOf(`search=${encodeURIComponent('春')}`)).toEqual([spring.id]);
      expect(await idsOf('states=draft')).toEqual([autumn.id]);
      expect(await idsOf('states=draft,cancelled')).toEqual([autumn.id]);
      expect(await idsOf(`states=draft&search=${encodeURIComponent('春')}`)).toEqual([]);
      expect((await list('states=issued')).map(({ progress }) => progress)).toMatchObject([{ assessments: 2, submitted: 1, overdue: 0 }]);
    });

    it('is nowhere to be found for anybody else', async () => {
      const campaign = await anIssuedCampaign(api);
      const { browser } = await aBuyer(api);
      const url = `/api/campaigns/${campaign.id}`;
      const requests = [
        browser.get(url),
        browser.get(`${url}/assessments`),
        browser.get(`${url}/report`),
        browser.get(`${url}/report/suppliers`),
        browser.get(`${url}/gap-workbook`),
        browser.get(`${url}/gaps.csv`),
        browser.post(`${url}/check`),
        browser.post(`${url}/issue`, { version: 1 }),
        browser.post(`${url}/remind`),
        browser.post(`${url}/extend`, { version: 1, dueDay: dayAhead(90) }),
        browser.post(`${url}/cancel`, { version: 1, reason: 'x' }),
      ];

      const refusals = (await Promise.all(requests)).map(refusalOf);

      expect(refusals).toEqual(requests.map(() => [404, 'campaign_not_found']));
      expect((await done(browser.get<CampaignPageView>('/api/campaigns'))).items).toEqual([]);
    });

    it('has nothing to download before it is issued', async () => {
      const buyer = await aBuyer(api);
      const { id } = await aPlannedCampaign(buyer);

      expect(refusalOf(await buyer.browser.get(`/api/campaigns/${id}/gap-workbook`))).toEqual([409, 'campaign_not_issued']);
      expect(refusalOf(await buyer.browser.get(`/api/campaigns/${id}/gaps.csv`))).toEqual([409, 'campaign_not_issued']);
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
