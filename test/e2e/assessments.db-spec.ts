import type { AnswerHistoryView, SavedAnswerView } from '../../libs/assessments/src/http/answer.dto.js';
import type { CampaignAssessmentView } from '../../libs/assessments/src/http/campaign-assessment.dto.js';
import type { OwnAssessmentPageView } from '../../libs/assessments/src/http/own-assessment.dto.js';
import type { ReceiptView, SignOffView } from '../../libs/assessments/src/http/sign-off.dto.js';
import type { SubmissionView } from '../../libs/assessments/src/http/submission.dto.js';
import type { InboxView } from '../../libs/notifications/src/http/inbox.dto.js';
import type { CampaignReportView, HeatMapPageView } from '../../libs/reports/src/http/campaign/campaign-report.dto.js';
import type { SubmissionReportView } from '../../libs/reports/src/http/submission/submission-report.dto.js';
import { aBuyer } from '../factories/journey/buyer.js';
import { anIssuedCampaign } from '../factories/journey/campaign.js';
import { aClaimedSupplier, type ClaimedSupplier } from '../factories/journey/claimed-supplier.js';
import { aColleagueOf, signedIn } from '../factories/journey/person.js';
import { type AnswerDraft, answer, answerAll, aSubmission, reportIsCurrent, sheetOf, submit } from '../factories/journey/submission.js';
import { aSupplierOf } from '../factories/journey/supplier.js';
import { startTestApi, type TestApi } from '../support/api.js';
import { type Answer, codeOf, done, type Problem } from '../support/client.js';
import { until } from '../support/until.js';

describe('an assessment', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await startTestApi();
  });

  afterAll(() => api.stop());

  const refusalOf = (refused: Answer<unknown>) => [refused.status, codeOf(refused)];
  const write = (
    { browser, assessmentId }: Pick<ClaimedSupplier, 'browser' | 'assessmentId'>,
    key: string,
    draft: AnswerDraft,
    version = 0,
  ) => browser.put<SavedAnswerView>(`/api/assessments/${assessmentId}/answers/${key}`, { ...draft, version });
  const recall = ({ browser, assessmentId }: ClaimedSupplier) =>
    browser.post(`/api/assessments/${assessmentId}/recall`, { reason: '数字に誤りがありました' });
  const asSeenByBuyer = ({ campaign, assessmentId }: ClaimedSupplier) =>
    done(campaign.buyer.browser.get<CampaignAssessmentView>(`/api/campaign-assessments/${assessmentId}`));
  const inFullForm = { plan: { form: 'full' } };

  describe('while it is answered', () => {
    /** Made once for all that is refused there. */
    let full: ClaimedSupplier | null = null;

    it('asks twenty questions in short form, and all sixty-four in full', async () => {
      const [short, full] = [await aClaimedSupplier(api), await aClaimedSupplier(api, inFullForm)];

      expect((await sheetOf(short)).questions).toHaveLength(20);
      expect((await sheetOf(full)).questions).toHaveLength(64);
    });

    it('asks nothing of what its classes do not need', async () => {
      const buyer = await aBuyer(api);
      const supplier = await aSupplierOf(buyer, { classes: ['shagaihi'] });
      const { questions, classes } = await sheetOf(await aClaimedSupplier(api, { suppliers: [supplier], ...inFullForm }));

      // 社外秘 has no target for DSP-05 and DET-02.
      expect(questions).toHaveLength(62);
      expect(questions.map(({ key }) => key)).toEqual(expect.not.arrayContaining(['DSP-05', 'DET-02']));
      expect(classes.map(({ key }) => key)).toEqual(['shagaihi']);
    });

    it('leads no answer: neither targets nor weights nor musts are shown', async () => {
      const sheet = await sheetOf(await aClaimedSupplier(api));

      expect(JSON.stringify(sheet.questions)).not.toMatch(/"(target|targets|weight|must|musts|mustClasses)"/);
    });

    it.each<[string, string, AnswerDraft, [number, string], string | undefined]>([
      ['a level above the question’s own scale', 'DSP-05', { kind: 'level', level: 3 }, [400, 'level_out_of_range'], 'level'],
      ['a level below 0', 'GOV-01', { kind: 'level', level: -1 }, [400, 'level_out_of_range'], 'level'],
      ['half a level', 'GOV-01', { kind: 'level', level: 1.5 }, [400, 'validation_failed'], 'level'],
      ['no level at all', 'GOV-01', { kind: 'level' }, [400, 'level_out_of_range'], 'level'],
      [
        '"does not apply" where that is not offered',
        'GOV-01',
        { kind: 'not_applicable', reason: 'ない' },
        [400, 'not_applicable_not_allowed'],
        'kind',
      ],
      ['"does not apply" without a reason', 'SUP-01', { kind: 'not_applicable', reason: ' ' }, [400, 'reason_missing'], 'reason'],
      ['"we prefer not to say" without a reason', 'GOV-01', { kind: 'declined' }, [400, 'reason_missing'], 'reason'],
      ['a level beside "we don’t know"', 'GOV-01', { kind: 'unknown', level: 2 }, [400, 'answer_field_unfit'], 'level'],
      ['a profile answer to a question', 'GOV-01', { kind: 'profile', value: 'x' }, [400, 'answer_kind_unfit'], 'kind'],
      ['an option that does not exist', 'P-01', { kind: 'profile', value: 'many' }, [400, 'option_unknown'], 'value'],
      ['"none" together with something', 'P-06', { kind: 'profile', value: ['vpn', 'none'] }, [400, 'choice_exclusive'], 'value'],
      ['a rating that is not offered', 'S-01', { kind: 'probe', value: 2 }, [400, 'option_unknown'], 'value'],
      ['an answer to no question', 'XXX-99', { kind: 'unknown' }, [404, 'question_not_found'], undefined],
    ])('refuses %s, and says which field is at fault', async (_what, key, draft, refusal, field) => {
      full = full ?? (await aClaimedSupplier(api, inFullForm));

      const refused = await write(full, key, draft);

      expect(refusalOf(refused)).toEqual(refusal);
      expect((refused.body as unknown as Problem).field).toBe(field);
      expect((await sheetOf(full)).answers).toEqual([]);
    });
    it('hides what the profile answers, keeps what was said there, and brings it back', async () => {
      const claimed = await aClaimedSupplier(api, inFullForm);
      await answer(claimed, 'SUP-02', { kind: 'level', level: 3 });

      const hidden = await done(write(claimed, 'P-09', { kind: 'profile', value: 'none' }));
      const refused = await write(claimed, 'SUP-02', { kind: 'level', level: 2 }, 1);
      const shown = await done(write(claimed, 'P-09', { kind: 'profile', value: 'approved_only' }, 1));
      const { answers } = await sheetOf(claimed);

      expect([hidden.answered, hidden.total, hidden.movesOthers]).toEqual([0, 62, true]);
      expect(refusalOf(refused)).toEqual([409, 'question_hidden']);
      expect([shown.answered, shown.total]).toEqual([1, 64]);
      expect(answers.find(({ questionKey }) => questionKey === 'SUP-02')).toMatchObject({ level: 3, version: 1 });
    });

    it('lets two browsers work at one answer, and neither overwrite the other unseen', async () => {
      const first = await aClaimedSupplier(api);
      const second = { ...first, browser: await signedIn(api, first.email) };
      await answer(first, 'GOV-01', { kind: 'level', level: 1 });

      const answers = await Promise.all([
        write(first, 'GOV-01', { kind: 'level', level: 2 }, 1),
        write(second, 'GOV-01', { kind: 'level', level: 3, comment: '改めて確認' }, 1),
      ]);
      const { items } = await done(first.browser.get<AnswerHistoryView>(`/api/assessments/${first.assessmentId}/answers/GOV-01/history`));

      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
      const lost = answers.find(({ status }) => status === 409)?.body as unknown as Problem;
      const kept = items[0]?.after;
      expect(lost.details).toMatchObject({
        by: '港 一郎',
        theirs: { level: kept?.level, version: 2 },
        yours: { level: 5 - Number(kept?.level) },
      });
      expect(items).toHaveLength(2);
    });

    it('takes the same answer again for nothing new, and null for clearing it', async () => {
      const claimed = await aClaimedSupplier(api);
      await answer(claimed, 'GOV-01', { kind: 'level', level: 1 });

      const same = await done(write(claimed, 'GOV-01', { kind: 'level', level: 1 }, 1));
      const cleared = await done(write(claimed, 'GOV-01', { kind: null }, 1));

      expect([same.answer.version, same.answered]).toEqual([1, 1]);
      expect([cleared.answer.version, cleared.answer.kind, cleared.answered]).toEqual([2, null, 0]);
    });

    it('shows the buyer how far it is, and not a word of the answers', async () => {
      const claimed = await aClaimedSupplier(api);
      await answer(claimed, 'GOV-01', { kind: 'declined', reason: 'カナリア理由', comment: 'カナリア注記' });
      const { browser } = claimed.campaign.buyer;
      const urls = [
        `/api/campaign-assessments/${claimed.assessmentId}`,
        `/api/campaigns/${claimed.campaign.id}/assessments`,
        `/api/campaigns/${claimed.campaign.id}/report`,
        `/api/campaigns/${claimed.campaign.id}/report/suppliers`,
        `/api/campaigns/${claimed.campaign.id}/gaps.csv`,
        '/api/inbox',
        '/api/audit',
      ];

      const seen = await Promise.all(urls.map((url) => browser.get(url)));

      expect(seen.map(({ status }) => status)).toEqual(urls.map(() => 200));
      expect(seen.map(({ raw }) => raw.toString()).join()).not.toMatch(/カナリア|GOV-01"/);
      expect(await asSeenByBuyer(claimed)).toMatchObject({ state: 'in_progress', answered: 1, total: 20, submissionId: null });
      for (const path of ['', '/sign-off', '/steps', '/answers/GOV-01/history']) {
        expect(refusalOf(await browser.get(`/api/assessments/${claimed.assessmentId}${path}`))).toEqual([404, 'assessment_not_found']);
      }
    });

    it('is for those who may answer: an approver signs, an auditor reads', async () => {
      const claimed = await aClaimedSupplier(api);
      const approver = await aColleagueOf({ api, browser: claimed.browser }, ['approver']);
      const auditor = await aColleagueOf({ api, browser: claimed.browser }, ['auditor']);
      const as = ({ browser }: { browser: ClaimedSupplier['browser'] }) => ({ ...claimed, browser });
      await answer(claimed, 'GOV-01', { kind: 'unknown' });

      expect(refusalOf(await write(as(approver), 'GOV-02', { kind: 'unknown' }))).toEqual([403, 'not_permitted']);
      expect((await sheetOf(as(approver))).abilities).toEqual({ answer: false, submit: true, recall: false, refuse: true });
      expect((await sheetOf(as(auditor))).abilities).toEqual({ answer: false, submit: false, recall: false, refuse: false });
      expect(refusalOf(await as(auditor).browser.post(`/api/assessments/${claimed.assessmentId}/refuse`, { reason: 'x' }))).toEqual([
        403,
        'not_permitted',
      ]);
      expect((await submit(as(approver))).number).toBe(1);
    });
  });

  describe('when it is submitted', () => {
    it('needs at least one answer and a name', async () => {
      const claimed = await aClaimedSupplier(api);
      const url = `/api/assessments/${claimed.assessmentId}/submit`;
      const nothing = await claimed.browser.post(url, { signedBy: '湊 社長', acknowledgeUnanswered: true });
      await answer(claimed, 'GOV-01', { kind: 'unknown' });
      const nobody = await claimed.browser.post(url, { signedBy: '　', acknowledgeUnanswered: true });

      expect([refusalOf(nothing), refusalOf(nobody)]).toEqual([
        [409, 'nothing_answered'],
        [400, 'signature_missing'],
      ]);
    });

    it('happens once when two sign at the same moment', async () => {
      const claimed = await aClaimedSupplier(api);
      await answerAll(claimed, 2);
      const sign = (signedBy: string) =>
        claimed.browser.post(`/api/assessments/${claimed.assessmentId}/submit`, { signedBy, acknowledgeUnanswered: true });

      const answers = await Promise.all([sign('湊 社長'), sign('湊 専務')]);

      expect(answers.map(refusalOf).sort()).toEqual([
        [200, null],
        [409, 'assessment_with_buyer'],
      ]);
    });

    it('answers the same for the same Idempotency-Key', async () => {
      const claimed = await aClaimedSupplier(api);
      await answerAll(claimed, 2);
      const sign = () =>
        claimed.browser.post<ReceiptView>(
          `/api/assessments/${claimed.assessmentId}/submit`,
          { signedBy: '湊 社長', acknowledgeUnanswered: true },
          { headers: { 'idempotency-key': 'sign-once' } },
        );

      const [first, again] = [await sign(), await sign()];

      expect([first.status, again.status]).toEqual([200, 200]);
      expect(again.body).toEqual(first.body);
    });

    it('takes no answer any more', async () => {
      const claimed = await aSubmission(api);

      const refused = await write(claimed, 'GOV-01', { kind: 'unknown' }, 1);

      expect(refusalOf(refused)).toEqual([409, 'assessment_with_buyer']);
      expect((await sheetOf(claimed)).abilities).toEqual({ answer: false, submit: false, recall: true, refuse: false });
    });

    it('shows the buyer exactly what was stated, and what the supplier keeps as well', async () => {
      const claimed = await aClaimedSupplier(api);
      await answer(claimed, 'S-01', { kind: 'probe', value: 1 });
      await answerAll(claimed, 3, { 'GOV-02': { kind: 'declined', reason: '契約のため', comment: '別途ご説明します' }, 'PEO-01': null });
      const { submissionId } = await submit(claimed);
      const { browser } = claimed.campaign.buyer;

      const received = await done(browser.get<SubmissionView>(`/api/submissions/${submissionId}`));
      const own = await done(claimed.browser.get<SubmissionView>(`/api/assessments/${claimed.assessmentId}/submissions/${submissionId}`));

      expect(received).toEqual(own);
      expect(received).toMatchObject({
        number: 1,
        late: false,
        signedBy: '湊 社長',
        signedTitle: '代表取締役',
        form: 'short',
        answered: 19,
        total: 20,
      });
      const answers = new Map(received.answers.map((one) => [one.questionKey, one]));
      expect(answers.get('GOV-01')).toMatchObject({ kind: 'level', level: 3, answeredBy: '港 一郎' });
      expect(answers.get('GOV-02')).toMatchObject({ kind: 'declined', reason: '契約のため', comment: '別途ご説明します' });
      expect(answers.get('S-01')).toMatchObject({ kind: 'probe', value: 1 });
      expect(answers.has('PEO-01')).toBe(false);
    });

    it('asks about answers that do not fit together, and lets them stay', async () => {
      const claimed = await aClaimedSupplier(api);
      await answer(claimed, 'P-09', { kind: 'profile', value: 'none' });
      await answer(claimed, 'SUP-01', { kind: 'level', level: 2 });

      const review = await done(claimed.browser.get<SignOffView>(`/api/assessments/${claimed.assessmentId}/sign-off`));

      expect(review.consistency).toMatchObject([{ key: 'CR-01', questions: ['SUP-01'], profile: ['P-09'] }]);
      expect((await submit(claimed)).unanswered).toBe(19);
    });
  });

  describe('after it was submitted', () => {
    it('is recalled with a reason, and the buyer reads it no more', async () => {
      const claimed = await aSubmission(api, { level: 1 });
      const { buyer, id } = claimed.campaign;
      const { submissionId } = claimed.receipt;
      await until(() => reportIsCurrent(buyer.browser, id, 1));

      expect((await recall(claimed)).status).toBe(204);
      await until(() => reportIsCurrent(buyer.browser, id, 0));

      const heatMap = await done(buyer.browser.get<HeatMapPageView>(`/api/campaigns/${id}/report/suppliers`));
      expect(await asSeenByBuyer(claimed)).toMatchObject({ state: 'in_progress', submissionId: null, submittedAt: null });
      expect(refusalOf(await buyer.browser.get(`/api/submissions/${submissionId}`))).toEqual([404, 'submission_not_found']);
      expect(refusalOf(await buyer.browser.get(`/api/submissions/${submissionId}/result`))).toEqual([404, 'submission_not_found']);
      expect(heatMap.items).toMatchObject([{ standing: 'incomplete', attainment: null, submissionId: null }]);
      expect((await buyer.browser.get(`/api/campaigns/${id}/gaps.csv`)).raw.toString().trim().split('\n')).toHaveLength(1);
      expect(refusalOf(await claimed.browser.get(`/api/assessments/${claimed.assessmentId}/result`))).toEqual([404, 'nothing_submitted']);
      expect((await api.mail.newestTo(buyer.email, /取り下げ/)).parsed.text).toContain(claimed.supplier.name);
    });

    it('is corrected and submitted again under the next number', async () => {
      const claimed = await aSubmission(api, { level: 1 });
      const { buyer, id } = claimed.campaign;
      await done(recall(claimed));
      await done(write(claimed, 'GOV-01', { kind: 'level', level: 4 }, 1));

      const receipt = await submit(claimed);
      await until(() => reportIsCurrent(buyer.browser, id, 1));

      const result = await done(buyer.browser.get<SubmissionReportView>(`/api/submissions/${receipt.submissionId}/result`));
      const report = await done(buyer.browser.get<CampaignReportView>(`/api/campaigns/${id}/report`));
      const first = await done(
        claimed.browser.get<SubmissionView>(`/api/assessments/${claimed.assessmentId}/submissions/${claimed.receipt.submissionId}`),
      );
      expect([claimed.receipt.number, receipt.number]).toEqual([1, 2]);
      expect(result.questions.find(({ key }) => key === 'GOV-01')).toMatchObject({ level: 4, gap: 0, attainment: 1 });
      expect(report.topGaps.map(({ questionKey }) => questionKey)).not.toContain('GOV-01');
      expect(first.answers.find(({ questionKey }) => questionKey === 'GOV-01')?.level).toBe(1);
      const steps = (await asSeenByBuyer(claimed)).steps.map(({ step }) => step);
      expect(steps).toEqual(['issued', 'started', 'submitted', 'recalled', 'submitted']);
    });

    it('ends in the report as what was stated last, however fast it came and went', async () => {
      const claimed = await aSubmission(api, { level: 1 });
      const { buyer, id } = claimed.campaign;
      for (let turn = 0; turn < 4; turn += 1) {
        await done(recall(claimed));
        await submit(claimed);
      }
      await done(recall(claimed));

      await until(() => reportIsCurrent(buyer.browser, id, 0));

      expect((await asSeenByBuyer(claimed)).submissionId).toBeNull();
    });

    it('is not recalled before it was submitted, nor twice', async () => {
      const claimed = await aClaimedSupplier(api);
      const before = await recall(claimed);
      await answer(claimed, 'GOV-01', { kind: 'unknown' });
      await submit(claimed);

      expect(refusalOf(before)).toEqual([409, 'recall_too_late']);
      expect((await recall(claimed)).status).toBe(204);
      expect(refusalOf(await recall(claimed))).toEqual([409, 'recall_too_late']);
    });
  });

  it('can be declined as a whole, with a reason that the buyer reads', async () => {
    const claimed = await aClaimedSupplier(api);
    const { browser, assessmentId, campaign } = claimed;

    const declined = await browser.post(`/api/assessments/${assessmentId}/refuse`, { reason: '今期で取引が終わるため' });
    const inbox = () => done(campaign.buyer.browser.get<InboxView>('/api/inbox'));
    await until(async () => (await inbox()).items.length > 0);

    expect(declined.status).toBe(204);
    expect(await asSeenByBuyer(claimed)).toMatchObject({ state: 'refused', endedReason: '今期で取引が終わるため' });
    expect((await inbox()).items).toMatchObject([{ kind: 'assessment_refused' }]);
    expect((await api.mail.newestTo(campaign.buyer.email, /今期で取引が終わるため/)).parsed.subject).toContain(claimed.supplier.name);
    expect(refusalOf(await write(claimed, 'GOV-01', { kind: 'unknown' }))).toEqual([409, 'assessment_refused']);
    expect(refusalOf(await browser.post(`/api/assessments/${assessmentId}/refuse`, { reason: 'もう一度' }))).toEqual([
      409,
      'assessment_refused',
    ]);
    const report = await done(campaign.buyer.browser.get<CampaignReportView>(`/api/campaigns/${campaign.id}/report`));
    expect([report.asked, report.submitted]).toEqual([0, 0]);
  });

  it('shows each company its own only, whatever they were asked by the same buyer', async () => {
    const buyer = await aBuyer(api);
    const suppliers = [await aSupplierOf(buyer), await aSupplierOf(buyer)];
    const campaign = await anIssuedCampaign(api, { suppliers });
    const [one, other] = campaign.asked;
    if (!one || !other) throw new Error('Two were asked.');
    const mine = await aSubmission(api, { campaign, asked: one });
    const theirs = await aClaimedSupplier(api, { campaign, asked: other });
    const urls = ['', '/sign-off', '/steps', '/result', '/answers/GOV-01/history', `/submissions/${mine.receipt.submissionId}`];

    const refusals = await Promise.all(urls.map((url) => theirs.browser.get(`/api/assessments/${mine.assessmentId}${url}`)));

    expect(refusals.map(({ status }) => status)).toEqual(urls.map(() => 404));
    expect(refusalOf(await theirs.browser.get(`/api/assessments/${theirs.assessmentId}/submissions/${mine.receipt.submissionId}`))).toEqual(
      [404, 'submission_not_found'],
    );
    expect((await done(theirs.browser.get<OwnAssessmentPageView>('/api/assessments'))).items.map(({ id }) => id)).toEqual([
      theirs.assessmentId,
    ]);
  });
});
