import { createHash } from 'node:crypto';
import { type Assessment, assess } from '@app/gap-analysis';
import { readTable } from '@app/spreadsheets';
import { parse } from 'csv-parse/sync';

import type { AnswerHistoryView, SavedAnswerView } from '../../libs/assessments/src/http/answer.dto.js';
import type { CampaignAssessmentView } from '../../libs/assessments/src/http/campaign-assessment.dto.js';
import type { ClaimedView, LandingView } from '../../libs/assessments/src/http/landing.dto.js';
import type { OwnAssessmentPageView } from '../../libs/assessments/src/http/own-assessment.dto.js';
import type { SignOffView } from '../../libs/assessments/src/http/sign-off.dto.js';
import type { StepListView } from '../../libs/assessments/src/http/step.dto.js';
import type { AuditPageView, VerificationView } from '../../libs/audit/src/http/audit.dto.js';
import type { ExportPageView, ExportView } from '../../libs/audit/src/http/export.dto.js';
import type { BaselinePageView } from '../../libs/baselines/src/http/baselines.dto.js';
import type { CampaignView } from '../../libs/campaigns/src/http/campaign.dto.js';
import type { CheckView } from '../../libs/campaigns/src/http/check.dto.js';
import type { IssuedView } from '../../libs/campaigns/src/http/running.dto.js';
import type { MeView } from '../../libs/identity/src/http/me.dto.js';
import type { InboxView } from '../../libs/notifications/src/http/inbox.dto.js';
import type { QuestionnairePageView } from '../../libs/questionnaires/src/http/questionnaires.dto.js';
import type { CampaignReportView, HeatMapPageView } from '../../libs/reports/src/http/campaign/campaign-report.dto.js';
import type { SubmissionReportView } from '../../libs/reports/src/http/submission/submission-report.dto.js';
import type { CheckedImportView, ImportRowsView, SupplierImportView } from '../../libs/supply-chain/src/http/supplier-import-view.dto.js';
import type { SupplierPageView, SupplierView } from '../../libs/supply-chain/src/http/supplier-view.dto.js';
import { aPlan, askedIn, type IssuedCampaign } from '../factories/journey/campaign.js';
import { aClaimedSupplier, type ClaimedSupplier } from '../factories/journey/claimed-supplier.js';
import { PASSWORD, type Person, signedIn } from '../factories/journey/person.js';
import { answer, answerAll, reportIsCurrent, sheetOf, submit } from '../factories/journey/submission.js';
import type { Supplier } from '../factories/journey/supplier.js';
import { filledIn, type Line, shiftJisCsv } from '../factories/journey/supplier-list.js';
import { startTestApi, type TestApi } from '../support/api.js';
import { builtInScoring } from '../support/built-in-scoring.js';
import { codeOf, done, type Problem } from '../support/client.js';
import { dayAhead } from '../support/clock.js';
import { tokenIn } from '../support/mail-server.js';
import { type Cell, type ReadSheet, readWorkbook } from '../support/read-workbook.js';
import { until } from '../support/until.js';

/** From the workbook. 7000012050002 is the published corporate number of the National Tax Agency. */
const WORKBOOK: readonly Line[] = [
  { ...aLine('A-001', '青葉製作所', '秘', 'aoba@aoba.example'), フリガナ: 'ｱｵﾊﾞｾｲｻｸｼﾞｮ', 法人番号: '7000-0120-50002', 重要度: '高' },
  aLine('A-002', '美浜電機', '秘', 'mihama@mihama.example'),
  { ...aLine('A-003', 'Cosmo Tooling Ltd.', '秘', 'mary@cosmo.example'), 担当者名: 'Mary Finch', 言語: '英語' },
  aLine('A-004', '大和めっき', '社外秘', 'yamato@yamato.example'),
  aLine('A-005', '江戸川運輸', '', 'edogawa@edogawa.example'),
];

/** From the CSV: one row names a class that does not exist. */
const CSV: readonly Line[] = [
  aLine('B-001', '髙橋樹脂', '秘、極秘', 'takahashi@takahashi.example'),
  aLine('B-002', '富士鋳造', '秘', ''),
  aLine('B-003', '北斗塗装', '秘', 'hokuto@hokuto.example'),
  aLine('B-004', '南雲精工', '機密', 'nagumo@nagumo.example'),
];

function aLine(code: string, name: string, classes: string, email: string): Line {
  return { 委託先コード: code, 会社名: name, 情報区分: classes, 担当者名: email === '' ? '' : '担当 太郎', メールアドレス: email };
}

describe('the main job, from sign-up to the gap workbook', () => {
  let api: TestApi;
  let buyer: Person;
  let draft: CampaignView;
  let campaign: IssuedCampaign;
  let aoba: ClaimedSupplier;
  let submissionId: string;

  beforeAll(async () => {
    api = await startTestApi();
  });

  afterAll(() => api.stop());

  async function suppliers(): Promise<Supplier[]> {
    const { items } = await done(buyer.browser.get<SupplierPageView>('/api/suppliers?sort=code&limit=200'));
    return items.map((item) => ({ ...item, contacts: item.contacts ?? [], buyer }));
  }

  function asked(code: string) {
    const found = campaign.asked.find(({ supplier }) => supplier.code === code);
    if (!found) throw new Error(`${code} was not asked.`);
    return found;
  }

  it('begins with a sign-up that the owner of the address confirms', async () => {
    const visitor = api.visitor();
    const email = 'takase@mikawa.example';
    const entries = { email, password: PASSWORD, name: '高瀬 美咲', organizationName: '三河精機工業株式会社', language: 'ja' };

    expect((await visitor.post('/api/sign-up', entries)).status).toBe(202);
    expect((await visitor.post('/api/session', { email, password: PASSWORD })).status).toBe(401);
    const token = tokenIn(await api.mail.newestTo(email, /三河精機工業|Enjuku|確認/));
    expect((await visitor.post('/api/sign-up/confirm', { token })).status).toBe(204);

    const browser = await signedIn(api, email);
    const me = await done(browser.get<MeView>('/api/me'));
    buyer = { api, browser, id: me.id, email, name: me.name, organizationId: me.organizationId ?? '' };
    expect(me).toMatchObject({
      name: '高瀬 美咲',
      language: 'ja',
      memberships: [{ organizationName: '三河精機工業株式会社', roles: ['owner'] }],
    });
  });

  it('brings in suppliers from the filled-in template', async () => {
    const { browser } = buyer;
    const template = await browser.get('/api/supplier-imports/template?language=ja');
    const upload = await filledIn(template.raw, WORKBOOK);

    const checked = await done(browser.upload<CheckedImportView>('/api/supplier-imports', '委託先一覧.xlsx', upload));

    expect(checked).toMatchObject({ state: 'checked', rowCount: 5, createCount: 5, updateCount: 0, problemCount: 0, ignoredHeadings: [] });
    expect(await suppliers()).toEqual([]);
    await done(browser.post<SupplierImportView>(`/api/supplier-imports/${checked.id}/apply`, { rows: 'all' }));
    const [first, ...others] = await suppliers();
    expect(first).toMatchObject({
      code: 'A-001',
      name: '青葉製作所',
      nameKana: 'アオバセイサクジョ',
      corporateNumber: '7000012050002',
      classes: ['hi'],
      criticality: 'high',
      contacts: [{ name: '担当 太郎', email: 'aoba@aoba.example', language: 'ja' }],
    });
    expect(others.map(({ code }) => code)).toEqual(['A-002', 'A-003', 'A-004', 'A-005']);
  });

  it('brings in more from a CSV in Shift_JIS, and names the row, column and reason of what cannot be taken', async () => {
    const { browser } = buyer;
    const upload = shiftJisCsv(['委託先コード', '会社名', '情報区分', '担当者名', 'メールアドレス'], CSV);

    const checked = await done(browser.upload<CheckedImportView>('/api/supplier-imports', '追加.csv', upload));
    const { items } = await done(browser.get<ImportRowsView>(`/api/supplier-imports/${checked.id}/rows?outcome=problem&language=ja`));

    expect(checked).toMatchObject({ rowCount: 4, createCount: 3, problemCount: 1 });
    expect(items).toMatchObject([
      { rowNumber: 5, code: 'B-004', problems: [{ column: 'classes', heading: '情報区分', code: 'class_unknown', value: '機密' }] },
    ]);
    const refused = await browser.post(`/api/supplier-imports/${checked.id}/apply`, { rows: 'all' });
    expect([refused.status, codeOf(refused)]).toEqual([409, 'import_has_problems']);
    await done(browser.post(`/api/supplier-imports/${checked.id}/apply`, { rows: 'good' }));
    expect((await suppliers()).map(({ code }) => code)).toEqual(['A-001', 'A-002', 'A-003', 'A-004', 'A-005', 'B-001', 'B-002', 'B-003']);
    const found = await done(browser.get<SupplierPageView>(`/api/suppliers?search=${encodeURIComponent('髙橋')}`));
    expect(found.items.map(({ code }) => code)).toEqual(['B-001']);
  });

  it('plans a campaign with the built-in questionnaire and baseline, and says who is not ready', async () => {
    const { browser } = buyer;
    const questionnaires = await done(browser.get<QuestionnairePageView>('/api/questionnaires'));
    const baselines = await done(browser.get<BaselinePageView>('/api/baselines'));
    const [questionnaire] = questionnaires.items.filter(({ builtIn }) => builtIn).flatMap(({ versions }) => versions);
    const [baseline] = baselines.items.filter(({ builtIn }) => builtIn).flatMap(({ versions }) => versions);
    expect(baseline?.questionnaireVersionId).toBe(questionnaire?.id);

    draft = await done(browser.post<CampaignView>('/api/campaigns', aPlan({ form: 'full', dueDay: dayAhead(30), reminderDays: [7, 1] })));
    const check = await done(browser.post<CheckView>(`/api/campaigns/${draft.id}/check`));

    expect(draft).toMatchObject({
      state: 'draft',
      questionnaireVersionId: questionnaire?.id,
      questionnaire: { number: questionnaire?.number, state: 'published', questions: 64 },
      baselineVersionId: baseline?.id,
      baseline: { number: baseline?.number, state: 'published' },
      progress: null,
    });
    expect([check.ready, check.unready]).toEqual([6, 2]);
    expect(check.obstacles.map(({ code, reason }) => [code, reason])).toEqual([
      ['A-005', 'no_classes'],
      ['B-002', 'no_contact'],
    ]);
    const refused = await browser.post<Problem>(`/api/campaigns/${draft.id}/issue`, { version: draft.version });
    expect([refused.status, codeOf(refused)]).toEqual([409, 'suppliers_not_ready']);
    expect(api.mail.mails.filter(({ recipients }) => recipients.includes('aoba@aoba.example'))).toEqual([]);
  });

  it('issues it once for one Idempotency-Key, however often it is sent', async () => {
    const { browser } = buyer;
    const edogawa = (await suppliers()).find(({ code }) => code === 'A-005');
    await done(browser.patch<SupplierView>(`/api/suppliers/${edogawa?.id}`, { classes: ['hi'], version: edogawa?.version }));
    const issue = () =>
      browser.post<IssuedView>(
        `/api/campaigns/${draft.id}/issue`,
        { version: draft.version, leaveOutUnready: true },
        { headers: { 'idempotency-key': 'issue-2026' } },
      );

    const first = await issue();
    const again = await issue();

    expect(first.status).toBe(200);
    expect(first.body).toMatchObject({ issued: 7, leftOut: 1, heldMails: 0, campaign: { state: 'issued', senderName: '高瀬 美咲' } });
    expect(again.body).toEqual(first.body);
    const ready = (await suppliers()).filter(({ code }) => code !== 'B-002');
    campaign = { buyer, ...first.body.campaign, asked: await askedIn(buyer, draft.id, ready) };
    expect(campaign.asked.map(({ line }) => line.state)).toEqual(Array(7).fill('issued'));
  });

  it('mails each contact once, in their language, in the name of the buyer’s person', async () => {
    const japanese = await api.mail.newestTo('aoba@aoba.example');
    const english = await api.mail.newestTo('mary@cosmo.example');
    await until(() => api.mail.mails.length === 1 + 7);

    expect(japanese.parsed.subject).toContain('【三河精機工業株式会社】');
    expect(japanese.parsed.text).toContain('取引の選別には使いません');
    expect(english.parsed.subject).toMatch(/^三河精機工業株式会社: please answer/);
    expect(english.parsed.replyTo?.value).toMatchObject([{ address: 'takase@mikawa.example' }]);
    expect(english.parsed.from?.text).toContain('高瀬 美咲');
    expect(english.recipients).toEqual(['mary@cosmo.example']);
    expect(english.parsed.html).toContain(`/l/${tokenIn(english)}`);
    expect(tokenIn(english)).not.toBe(tokenIn(japanese));
  });

  it('shows behind the link who asks, what and until when, and makes the supplier an account', async () => {
    const visitor = api.visitor();
    const token = tokenIn(await api.mail.newestTo('aoba@aoba.example'));

    const landing = await done(visitor.post<LandingView>('/api/links/open', { token }));
    const claimed = await done(visitor.post<ClaimedView>('/api/links/claim', claimBy(token)));
    visitor.token = claimed.session.accessToken;

    expect(landing).toMatchObject({
      state: 'fresh',
      buyerName: '三河精機工業株式会社',
      senderName: '高瀬 美咲',
      replyTo: 'takase@mikawa.example',
      dueDay: draft.dueDay,
      questions: 64,
      recipientName: '担当 太郎',
      address: 'aoba@aoba.example',
      claimed: false,
      overdue: false,
    });
    aoba = {
      campaign,
      supplier: asked('A-001').supplier,
      assessmentId: claimed.assessmentId,
      token,
      email: landing.address,
      browser: visitor,
    };
    const own = await done(visitor.get<OwnAssessmentPageView>('/api/assessments?open=true'));
    expect(own.items).toMatchObject([
      { id: claimed.assessmentId, state: 'opened', buyerName: '三河精機工業株式会社', answered: 0, total: 64 },
    ]);
  });

  it('asks about the company first, and leaves out what the profile answers', async () => {
    await answer(aoba, 'P-01', { kind: 'profile', value: '6_20' });
    await answer(aoba, 'S-01', { kind: 'probe', value: 4 });
    const saved = await answer(aoba, 'P-09', { kind: 'profile', value: 'none' });
    const { questions, profileAnswered } = await sheetOf(aoba);

    expect(saved).toMatchObject({ movesOthers: true, total: 62 });
    expect(profileAnswered).toBe(2);
    expect(questions.map(({ key }) => key)).not.toContain('SUP-02');
    expect(questions.map(({ key }) => key)).not.toContain('SUP-03');
    expect(questions.find(({ key }) => key === 'SUP-01')).toMatchObject({ naAllowed: true, naAdvice: 'suggested' });
  });

  it('saves each answer as it is given, and never one over another unseen', async () => {
    const url = `/api/assessments/${aoba.assessmentId}/answers/CLS-01`;
    const { browser } = aoba;

    const first = await answer(aoba, 'CLS-01', { kind: 'level', level: 3, comment: '台帳あり' });
    const second = await browser.put<SavedAnswerView>(url, { kind: 'level', level: 1, comment: '台帳は一部だけ', version: 1 });
    const stale = await browser.put<Problem>(url, { kind: 'unknown', version: 1 });
    const { items } = await done(browser.get<AnswerHistoryView>(`${url}/history`));

    expect([first.answer.version, first.answered, second.body.answer.version]).toEqual([1, 1, 2]);
    expect([stale.status, codeOf(stale)]).toEqual([409, 'answer_changed']);
    expect(stale.body.details).toMatchObject({
      by: '湊 一郎',
      theirs: { kind: 'level', level: 1, comment: '台帳は一部だけ', version: 2 },
      yours: { kind: 'unknown', level: null },
    });
    expect(items).toMatchObject([
      { version: 2, by: '湊 一郎', before: { level: 3, comment: '台帳あり' }, after: { level: 1, comment: '台帳は一部だけ' } },
      { version: 1, by: '湊 一郎', before: null, after: { level: 3 } },
    ]);
  });

  it('takes "we don’t know", "does not apply" and "we prefer not to say" for answers', async () => {
    await answerAll(aoba, 3, {
      'SUP-01': { kind: 'not_applicable', reason: '再委託はしていません' },
      'GOV-04': { kind: 'unknown' },
      'INC-04': { kind: 'declined', reason: '契約先との取決めのため' },
      'STO-02': null,
    });

    const { assessment } = await sheetOf(aoba);
    const progress = await done(buyer.browser.get<CampaignAssessmentView>(`/api/campaign-assessments/${aoba.assessmentId}`));

    expect([assessment.answered, assessment.total]).toEqual([61, 62]);
    expect(progress).toMatchObject({ state: 'in_progress', answered: 61, total: 62, submissionId: null });
  });

  it('shows everything that is about to be stated, and insists that open questions are known', async () => {
    const { browser, assessmentId } = aoba;
    const url = `/api/assessments/${assessmentId}/submit`;

    const review = await done(browser.get<SignOffView>(`/api/assessments/${assessmentId}/sign-off`));
    const refused = await browser.post<Problem>(url, { signedBy: '湊 社長', title: '代表取締役', acknowledgeUnanswered: false });
    const receipt = await submit(aoba);

    expect(review.counts).toEqual({ level: 58, unknown: 1, not_applicable: 1, declined: 1, unanswered: 1 });
    expect([review.unanswered, review.unconfirmed]).toEqual([['STO-02'], []]);
    expect([refused.status, codeOf(refused), refused.body.details]).toEqual([409, 'answers_missing', { count: 1, questions: ['STO-02'] }]);
    expect(receipt).toMatchObject({ number: 1, late: false, unanswered: 1 });
    submissionId = receipt.submissionId;
  });

  it('tells the buyer at once, by mail and in the inbox', async () => {
    const mail = await api.mail.newestTo(buyer.email, /青葉製作所/);
    const inbox = () => done(buyer.browser.get<InboxView>('/api/inbox'));
    await until(async () => (await inbox()).unread > 0);

    expect(mail.parsed.text).toContain('提出');
    expect((await inbox()).items).toMatchObject([{ kind: 'submission_received', subjectId: aoba.assessmentId, readAt: null }]);
  });

  it('shows the gap analysis as worked out by hand, and as the pure library has it', async () => {
    const report = () => buyer.browser.get<SubmissionReportView>(`/api/submissions/${submissionId}/result`);
    const result = await done(report());

    // Weights: 200 in all, 6 hidden (SUP-02, SUP-03), 5 N/A (SUP-01), 1 declined (INC-04).
    // Lost: GOV-04 unknown 3, STO-02 unanswered 3, CLS-01 at level 1 of 3: 5 × 2/3.
    expect(result.overall.attainment).toBeCloseTo((188 - 3 - 3 - 10 / 3) / 188, 12);
    expect(result.overall.coverage).toBeCloseTo(188 / 194, 12);
    // Level 3 of 4 counts 3 (176 of weight), CLS-01 1 × 5, DSP-05 is at its highest: 4 × 1.
    expect(result.overall.maturity).toBeCloseTo((3 * 176 + 5 + 4) / 188, 12);
    expect(result.overall.counts).toEqual({
      ...{ inScope: 62, applicable: 60, met: 57, gaps: 3, mustGaps: 1 },
      ...{ unknown: 1, unanswered: 1, notApplicable: 1, declined: 1 },
    });
    // weight × gap × exposure of 秘 × 2 for a must: 5·2·2·2 = 40, 3·3·2 = 18, 3·2·2 = 12.
    expect(result.gaps).toEqual(['CLS-01', 'STO-02', 'GOV-04']);
    expect(result.questions.filter(({ key }) => result.gaps.includes(key)).map(({ key, priority }) => [key, priority])).toEqual([
      ['GOV-04', 12],
      ['CLS-01', 40],
      ['STO-02', 18],
    ]);
    expect(result.standing).toBe('critical');
    expect(result.perception).toMatchObject({ rating: 4, class: 'over_confident' });
    expect(numbersOf(result)).toEqual(numbersOf(assessedByHand()));
  });

  it('lets the supplier see the same result', async () => {
    const own = await aoba.browser.get<SubmissionReportView>(`/api/assessments/${aoba.assessmentId}/result`);
    const theirs = await buyer.browser.get<SubmissionReportView>(`/api/submissions/${submissionId}/result`);

    expect(own.status).toBe(200);
    expect(own.body).toEqual(theirs.body);
  });

  it('gathers the campaign as the others submit', async () => {
    for (const [code, level] of [
      ['A-002', 2],
      ['A-003', 3],
      ['A-004', 2],
      ['B-001', 1],
    ] as const) {
      const claimed = await aClaimedSupplier(api, { campaign, asked: asked(code) });
      await answerAll(claimed, level);
      await submit(claimed);
    }
    await until(() => reportIsCurrent(buyer.browser, campaign.id, 5), 20);

    const report = await done(buyer.browser.get<CampaignReportView>(`/api/campaigns/${campaign.id}/report`));
    const heatMap = await done(buyer.browser.get<HeatMapPageView>(`/api/campaigns/${campaign.id}/report/suppliers?sort=code`));

    expect(report).toMatchObject({ asked: 7, submitted: 5 });
    expect(report.standings).toEqual({ critical: 2, major: 2, minor: 0, conforming: 1, incomplete: 2 });
    expect(report.perception).toEqual({ overConfident: 1, realistic: 0, underConfident: 0 });
    expect(report.attainment?.median).toBeCloseTo((188 - 6 - 10 / 3) / 188, 12);
    expect(report.attainment).toMatchObject({ count: 5, max: 1 });
    expect(heatMap.items.map(({ supplierCode, standing }) => [supplierCode, standing])).toEqual([
      ['A-001', 'critical'],
      ['A-002', 'major'],
      ['A-003', 'conforming'],
      ['A-004', 'major'],
      ['B-001', 'critical'],
      ['A-005', 'incomplete'],
      ['B-003', 'incomplete'],
    ]);
    // 秘 asks for 1 (DSP-05, weight 1), 2 (weight 18) or 3 (weight 181): everything at level 2.
    expect(heatMap.items[1]?.attainment).toBeCloseTo((1 + 18 + (181 * 2) / 3) / 200, 12);
    // 社外秘 asks nothing of DSP-05 and DET-02; only VUL-04 (weight 5) asks for more than 2.
    expect(heatMap.items[3]?.attainment).toBeCloseTo((196 - 5 / 3) / 196, 12);
    expect(heatMap.items[0]?.domains).toHaveLength(12);
  });

  it('names what most fall short of, and the weakest link of each class', async () => {
    const report = await done(buyer.browser.get<CampaignReportView>(`/api/campaigns/${campaign.id}/report`));

    // CLS-01: A-001 40, A-002 5·1·2·2 = 20, B-001 5·3·3·2 = 90. VUL-04: 20, A-004 5·1·1·2 = 10, 90.
    expect(report.topGaps.slice(0, 2)).toMatchObject([
      { questionKey: 'CLS-01', suppliers: 3, applicable: 5, mustSuppliers: 3, meanGap: 2, priority: 150 },
      { questionKey: 'VUL-04', suppliers: 3, applicable: 5, mustSuppliers: 3, meanGap: 5 / 3, priority: 120 },
    ]);
    expect(report.weakestLinks.map(({ classKey, suppliers, supplierName }) => [classKey, suppliers, supplierName])).toEqual([
      ['shagaihi', 1, '大和めっき'],
      ['hi', 4, '髙橋樹脂'],
      ['gokuhi', 1, '髙橋樹脂'],
    ]);
    // With 秘 alone, everything at level 1: targets of 1, 2 and 3.
    expect(report.weakestLinks[1]?.attainment).toBeCloseTo((1 + 18 / 2 + 181 / 3) / 200, 12);
  });

  describe('the gap workbook', () => {
    let file: Buffer;
    let sheets: ReadSheet[];
    let about: Map<Cell | undefined, Cell>;
    let stated: Map<Cell | undefined, Cell>;

    beforeAll(async () => {
      const download = await buyer.browser.get(`/api/campaigns/${campaign.id}/gap-workbook?language=en`);
      file = download.raw;
      sheets = await readWorkbook(file);
      const facts = (name: string, at: number) =>
        new Map(sheets.find((sheet) => sheet.name === name)?.rows.map((row) => [row[0], row[at] ?? null]));
      about = facts('About', 1);
      stated = facts('Verification', 1);
    });

    it('holds its sheets and the numbers of the report', async () => {
      const table = await readTable(file, { fileName: 'gaps.xlsx', sheet: ['Suppliers × domains'] });
      const result = await done(buyer.browser.get<SubmissionReportView>(`/api/submissions/${submissionId}/result`));
      const [row] = table.rows;
      const cell = (header: string) => row?.cells[table.header.cells.indexOf(header)];

      expect(sheets.map(({ name }) => name)).toEqual([
        'Summary',
        'Suppliers × domains',
        'Gaps',
        'Answers',
        'Trend',
        'Perception',
        'Frameworks',
        'Baseline',
        'Explanations',
        'About',
        'Verification',
      ]);
      expect([cell('Supplier code'), cell('Standing'), cell('Must-gaps'), cell('Gaps')]).toEqual(['A-001', 'Critical', '1', '3']);
      expect(Number(cell('Attainment'))).toBe(result.overall.attainment);
      expect(Number(cell('Maturity'))).toBe(result.overall.maturity);
      expect(Number(cell('Coverage'))).toBe(result.overall.coverage);
      const columns = table.header.cells.slice(5, 5 + 12);
      expect(columns.map((header) => Number(cell(header)))).toEqual(result.domains.map(({ attainment }) => attainment));
    });

    it('lists each gap with the factors of its priority', async () => {
      const { header, rows } = await readTable(file, { fileName: 'gaps.xlsx', sheet: ['Gaps'] });
      const at = (cells: readonly string[], name: string) => cells[header.cells.indexOf(name)] ?? '';
      const ofAoba = rows.map(({ cells }) => cells).filter((cells) => at(cells, 'Supplier code') === 'A-001');

      expect(
        ofAoba.map((cells) =>
          ['Question id', 'Level', 'Target', 'Gap', 'Weight', 'Exposure', 'Must', 'Priority'].map((name) => at(cells, name)),
        ),
      ).toEqual([
        ['CLS-01', '1', '3', '2', '5', '2', 'Yes', '40'],
        ['STO-02', '0', '3', '3', '3', '2', 'No', '18'],
        ['GOV-04', '0', '2', '2', '3', '2', 'No', '12'],
      ]);
      expect(at(ofAoba[0] ?? [], 'Comment')).toBe('台帳は一部だけ');
      for (const { cells } of rows) {
        const factors = ['Weight', 'Gap', 'Exposure'].map((name) => Number(at(cells, name)));
        const must = at(cells, 'Must') === 'Yes' ? 2 : 1;
        expect(Number(at(cells, 'Priority'))).toBe(factors.reduce((product, factor) => product * factor, must));
      }
    });

    it('states a fingerprint that anybody can compute from its sheets', () => {
      const canonical = {
        sheets: sheets
          .slice(0, -1)
          .map(({ name, rows: [columns, ...rows] }) => ({ columns, name, rows: rows.map((row) => row.map(lasting)) })),
      };

      // Keys stand in the order of RFC 8785 already; JSON.stringify writes text and numbers as it asks.
      const sha256 = createHash('sha256').update(JSON.stringify(canonical)).digest('hex');

      expect(stated.get('Fingerprint (SHA-256) of these sheets')).toBe(sha256);
      expect(about.get('Time zone of all times')).toBe('Asia/Tokyo');
      expect(about.get('Exported by')).toBe('高瀬 美咲');
    });

    it('goes as CSV with the same gaps, and both stand in the register', async () => {
      const csv = await buyer.browser.get(`/api/campaigns/${campaign.id}/gaps.csv?language=en`);
      const [header, ...rows]: string[][] = parse(csv.raw, { bom: true });
      const register = () => done(buyer.browser.get<ExportPageView>('/api/exports'));
      await until(async () => (await register()).items.every(({ state }) => state === 'finished'));

      const { items } = await register();
      const gaps = sheets.find(({ name }) => name === 'Gaps')?.rows ?? [];

      expect(header).toEqual(gaps[0]);
      expect(rows.map((row) => row[4])).toEqual(gaps.slice(1).map((row) => row[4]));
      const kept: Partial<ExportView>[] = [
        {
          kind: 'gaps_csv',
          subject: { type: 'campaign', id: campaign.id, name: expect.any(String) },
          filters: { basis: 'self' },
          language: 'en',
          rowCount: rows.length,
          byteCount: csv.raw.length,
          sha256: createHash('sha256').update(csv.raw).digest('hex'),
        },
        {
          kind: 'gap_workbook',
          rowCount: sheets.reduce((sum, sheet) => sum + sheet.rows.length - 1, 0),
          byteCount: file.length,
          sha256: String(stated.get('Fingerprint (SHA-256) of these sheets')),
          requestedBy: '高瀬 美咲',
        },
      ];
      expect(items).toMatchObject(kept);
    });
  });

  it('leaves a trail that holds, and steps that both parties read alike', async () => {
    const trail = await done(buyer.browser.get<AuditPageView>('/api/audit?limit=200'));
    const verified = await done(buyer.browser.post<VerificationView>('/api/audit/verify'));
    const ofSupplier = await done(aoba.browser.post<VerificationView>('/api/audit/verify'));
    const theirs = await done(buyer.browser.get<CampaignAssessmentView>(`/api/campaign-assessments/${aoba.assessmentId}`));
    const own = await done(aoba.browser.get<StepListView>(`/api/assessments/${aoba.assessmentId}/steps`));

    const actions = trail.items.map(({ action }) => action);
    for (const action of [
      'supplier_import.applied',
      'supplier.edited',
      'campaign.planned',
      'campaign.issued',
      'export.requested',
      'export.finished',
    ]) {
      expect(actions).toContain(action);
    }
    expect(actions).not.toContain('assessment.submitted');
    expect([verified.broken, ofSupplier.broken]).toEqual([null, null]);
    expect(verified.entries).toBe(trail.items.length);
    expect(own.items).toEqual(theirs.steps);
    expect(own.items.map(({ side, step }) => `${side} ${step}`)).toEqual([
      'buyer issued',
      'supplier opened',
      'supplier started',
      'supplier submitted',
    ]);
  });
});

function claimBy(token: string) {
  return { token, displayName: '湊 一郎', password: PASSWORD, language: 'ja' };
}

/** 青葉製作所 with the pure library alone. */
function assessedByHand(): Assessment {
  const level = (n: number) => ({ kind: 'level', level: n }) as const;
  const at3 = builtInScoring({}, { classes: ['hi'], hidden: [], selfRating: 4 }).questions.map(({ key, max }) => [
    key,
    level(Math.min(3, max)),
  ]);
  const { 'STO-02': _open, ...answers } = Object.fromEntries(at3);
  const exceptions = {
    'CLS-01': level(1),
    'GOV-04': { kind: 'unknown' },
    'SUP-01': { kind: 'not_applicable', reason: '再委託はしていません', confirmed: true },
    'INC-04': { kind: 'declined', reason: '契約先との取決めのため' },
  } as const;
  return assess(builtInScoring({ ...answers, ...exceptions }, { classes: ['hi'], hidden: ['SUP-02', 'SUP-03'], selfRating: 4 }));
}

/** The numbers that a report and an assessment have in common. */
function numbersOf({
  overall,
  domains,
  phases,
  standing,
  perception,
  questions,
}: Pick<SubmissionReportView | Assessment, keyof Assessment & keyof SubmissionReportView>) {
  const each = ({ attainment, maturity, targetMaturity, coverage, counts }: Assessment['overall']) => ({
    attainment,
    maturity,
    targetMaturity,
    coverage,
    counts,
  });
  return {
    standing,
    perception,
    overall: each(overall),
    phases: { intrusion: each(phases.intrusion), postIntrusion: each(phases.postIntrusion) },
    domains: domains.map((domain) => [domain.domain, each(domain)]),
    questions: questions.map(({ key, status, level, target, gap, attainment, priority }) => ({
      key,
      status,
      level,
      target,
      gap,
      attainment,
      priority,
    })),
  };
}

const FIFTEEN_DIGITS = new Intl.NumberFormat('en-US', { maximumSignificantDigits: 15, useGrouping: false, roundingMode: 'halfExpand' });

/** As the verification sheet explains it. A cell shows the clock of the buyer, Asia/Tokyo, nine hours ahead all year. */
function lasting(cell: Cell): Cell {
  if (cell instanceof Date) return cell.toISOString().replace(/(\.000)?Z$/, '');
  // The digits that are written, half up: Intl takes a text for the decimal number that stands there.
  return typeof cell === 'number' ? Number(FIFTEEN_DIGITS.format(`${cell}` as Intl.StringNumericLiteral)) : cell;
}
