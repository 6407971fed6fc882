import { newId } from '@app/kernel';
import type { MemberActor, Role } from '@app/tenancy';
import { TenantDatabase } from '@app/tenancy';

import { accountOf } from '../../../../test/factories/account.js';
import { issuedAssessment, type TestAssessment } from '../../../../test/factories/assessment.js';
import { invitationTo } from '../../../../test/factories/invitation.js';
import { startTestApi, type TestApi } from '../../../../test/support/api.js';
import type { Client } from '../../../../test/support/client.js';
import { signedIn } from '../../../../test/support/signed-in.js';
import { until } from '../../../../test/support/until.js';

/** A part of an answer, taken for what it should be. */
function read<T>(part: unknown): T {
  return part as T;
}

describe('assessments over HTTP', () => {
  let api: TestApi;
  let asked: TestAssessment;
  let supplier: Client;
  let buyer: Client;

  beforeAll(async () => {
    api = await startTestApi();
  });

  afterAll(() => api.stop());

  beforeEach(async () => {
    asked = await issuedAssessment(api.app, { form: 'short' });
    supplier = await signedIn(api, asked.supplier);
    buyer = await colleague(asked.buyer.tenantId, ['procurement']);
  });

  const colleague = async (tenantId: string, roles: readonly Role[]) => {
    const member: MemberActor = { kind: 'member', tenantId, userId: newId(), name: '高瀬 由紀', language: 'ja', roles };
    await accountOf(api.app.get(TenantDatabase), member);
    return signedIn(api, member);
  };
  const path = (rest = '') => `/api/assessments/${asked.assessmentId}${rest}`;
  const answer = (key: string, body: object, client = supplier) => client.put(path(`/answers/${key}`), { version: 0, ...body });
  const submission = { signedBy: '山田 花子', title: '総務部長', acknowledgeUnanswered: true };

  it('leads from the link to the submission, and the buyer reads it', async () => {
    asked = await issuedAssessment(api.app, { form: 'short', unclaimed: true });
    const { token } = await invitationTo(api.app, asked);
    const visitor = api.visitor();
    const landing = await visitor.post('/api/links/open', { token });
    expect(landing).toMatchObject({
      status: 200,
      body: { state: 'fresh', claimed: false, questions: 20, minutes: 30, buyerName: '試験工業' },
    });

    const claimed = await visitor.post('/api/links/claim', { token, displayName: '港 一郎', password: 'たいせつな合言葉です' });
    expect(claimed).toMatchObject({ status: 200, body: { assessmentId: asked.assessmentId } });
    visitor.token = read<{ accessToken: string }>(claimed.body.session).accessToken;
    const list = await visitor.get('/api/assessments?open=true');
    expect(list.body.items).toMatchObject([
      { id: asked.assessmentId, answered: 0, total: 20, minutesLeft: 30, buyerName: '試験工業', overdue: false },
    ]);
    expect(await answer('GOV-01', { kind: 'level', level: 2 }, visitor)).toMatchObject({
      status: 200,
      body: { answered: 1, answer: { version: 1 } },
    });
    const review = await visitor.get(path('/sign-off'));
    expect(review.body).toMatchObject({ counts: { level: 1, unanswered: 19 } });
    const receipt = await visitor.post(path('/submit'), submission);
    expect(receipt).toMatchObject({ status: 200, body: { number: 1, unanswered: 19, late: false } });

    buyer = await colleague(asked.buyer.tenantId, ['procurement']);
    const received = await buyer.get(`/api/submissions/${String(receipt.body.submissionId)}`);
    expect(received.body).toMatchObject({ signedBy: '山田 花子', answers: [{ questionKey: 'GOV-01', level: 2, answeredBy: '港 一郎' }] });
    await until(() =>
      api.mail.mails.some(({ recipients: [to], parsed }) => to === 'takase@buyer.example' && parsed.subject?.includes(asked.name)),
    );
  });

  it('shows what a respondent needs, and not what the buyer aims at', async () => {
    await answer('GOV-01', { kind: 'level', level: 2, comment: '社内規程に記載' });

    const { body, raw } = await supplier.get(path());

    expect(body).toMatchObject({
      assessment: { id: asked.assessmentId, state: 'in_progress', answered: 1, total: 20, title: '情報セキュリティ自己点検' },
      abilities: { answer: true, submit: true, recall: false, refuse: true },
      classes: [{ key: 'hi', name: { ja: '秘' } }],
      profileAnswered: 0,
      profileTotal: 18,
    });
    expect(body.questions).toHaveLength(20);
    expect(body.probes).toHaveLength(3);
    expect(body.answers).toMatchObject([{ questionKey: 'GOV-01', level: 2, comment: '社内規程に記載', version: 1 }]);
    expect(body.handlingRules).not.toHaveLength(0);
    expect(read<unknown[]>(body.sections)[0]).toMatchObject({ key: 'GOV', answered: 1, total: 2 });
    expect(raw.toString()).not.toMatch(/"(targets?|weights?|musts?)":/);
  });

  it('advises on "not applicable" as the profile says', async () => {
    await answer('P-17', { kind: 'profile', value: 'provider' });
    await answer('P-09', { kind: 'profile', value: 'approved_only' });

    const { body } = await supplier.get(path());

    const advice = new Map(read<{ key: string; naAdvice: string }[]>(body.questions).map(({ key, naAdvice }) => [key, naAdvice]));
    expect([advice.get('VUL-04'), advice.get('SUP-01'), advice.get('IAM-03'), advice.get('GOV-01')]).toEqual([
      'suggested',
      'doubted',
      'open',
      'open',
    ]);
  });

  it('answers 409 with both answers when somebody was quicker', async () => {
    await answer('GOV-01', { kind: 'level', level: 2 });

    const late = await answer('GOV-01', { kind: 'unknown' });

    expect(late.status).toBe(409);
    expect(late.body).toMatchObject({
      type: 'urn:enjuku:problem:answer_changed',
      details: { theirs: { kind: 'level', level: 2, version: 1 }, yours: { kind: 'unknown' } },
    });
  });

  it('takes a whole form with nulls in it', async () => {
    const saved = await answer('GOV-01', { kind: 'unknown', level: null, reason: null, value: null, comment: null });

    expect(saved.status).toBe(200);
  });

  it.each([
    [{ kind: 'level', level: 9 }, 'level_out_of_range'],
    [{ kind: 'level', level: '2' }, 'validation_failed'],
    [{ level: 2 }, 'validation_failed'],
    [{ kind: 'level', level: 2, supplierId: 'x' }, 'validation_failed'],
    [{ kind: 'verified', level: 2 }, 'validation_failed'],
    [{ kind: 'level', level: 2, version: -1 }, 'validation_failed'],
  ])('refuses %j', async (body, code) => {
    const refused = await answer('GOV-01', body);

    expect(refused).toMatchObject({ status: 400, body: { type: `urn:enjuku:problem:${code}` } });
  });

  it('shows the history of an answer', async () => {
    await answer('GOV-01', { kind: 'level', level: 1 });
    await answer('GOV-01', { kind: null, version: 1 });

    const { body } = await supplier.get(path('/answers/GOV-01/history'));

    expect(body.items).toMatchObject([
      { version: 2, by: '山田 花子', before: { kind: 'level', level: 1 }, after: { kind: null } },
      { version: 1, before: null },
    ]);
  });

  it('submits once for one Idempotency-Key, with the same answer', async () => {
    await answer('GOV-01', { kind: 'level', level: 1 });
    const headers = { 'idempotency-key': newId() };

    const first = await supplier.post(path('/submit'), submission, { headers });
    const again = await supplier.post(path('/submit'), submission, { headers });

    expect(first.status).toBe(200);
    expect(again.body).toEqual(first.body);
    expect(await supplier.post(path('/submit'), submission)).toMatchObject({
      status: 409,
      body: { type: 'urn:enjuku:problem:assessment_with_buyer' },
    });
  });

  it('lists the open questions in a refusal', async () => {
    await answer('GOV-01', { kind: 'level', level: 1 });

    const refused = await supplier.post(path('/submit'), { ...submission, acknowledgeUnanswered: false });

    expect(refused).toMatchObject({ status: 409, body: { field: 'acknowledgeUnanswered', details: { count: 19 } } });
  });

  it('takes a submission back out of the buyer’s sight', async () => {
    await answer('GOV-01', { kind: 'level', level: 1 });
    const { body } = await supplier.post(path('/submit'), submission);
    const url = `/api/submissions/${String(body.submissionId)}`;
    expect((await buyer.get(url)).status).toBe(200);

    expect((await supplier.post(path('/recall'), { reason: '直すため' })).status).toBe(204);

    expect((await buyer.get(url)).status).toBe(404);
    expect((await supplier.get(path(`/submissions/${String(body.submissionId)}`))).status).toBe(200);
  });

  it('shows the buyer how far it is, and no answer', async () => {
    await answer('GOV-01', { kind: 'level', level: 3, comment: 'ひみつの補足' });

    const { status, body, raw } = await buyer.get(`/api/campaign-assessments/${asked.assessmentId}`);

    expect(status).toBe(200);
    expect(body).toMatchObject({ state: 'in_progress', answered: 1, total: 20, supplierName: asked.name, overdue: false });
    expect(read<{ step: string }[]>(body.steps).map(({ step }) => step)).toEqual(['issued', 'started']);
    expect(raw.toString()).not.toMatch(/GOV-01|ひみつ/);
    expect(raw.toString()).not.toContain(asked.supplierId);
  });

  it('keeps the buyer away from the supplier’s side, and the supplier from the buyer’s', async () => {
    const owner = await colleague(asked.buyer.tenantId, ['owner']);
    const supplierOwner = await colleague(asked.supplierId, ['owner']);
    await answer('GOV-01', { kind: 'level', level: 1 });
    const { body } = await supplier.post(path('/submit'), submission);

    const statuses = [
      (await owner.get(path())).status,
      (await owner.get(path('/sign-off'))).status,
      (await owner.get(path('/steps'))).status,
      (await owner.get(path('/answers/GOV-01/history'))).status,
      (await owner.get(path(`/submissions/${String(body.submissionId)}`))).status,
      (await answer('GOV-01', { kind: 'level', level: 4, version: 1 }, owner)).status,
      (await owner.post(path('/recall'), { reason: 'x' })).status,
      (await supplierOwner.get(`/api/campaign-assessments/${asked.assessmentId}`)).status,
      (await supplierOwner.get(`/api/submissions/${String(body.submissionId)}`)).status,
    ];

    expect(statuses).toEqual(statuses.map(() => 404));
  });

  it.each<[Role, number, number, number]>([
    ['respondent', 200, 200, 200],
    ['approver', 200, 403, 200],
    ['auditor', 200, 403, 403],
    ['procurement', 403, 403, 403],
    ['reviewer', 403, 403, 403],
    ['admin', 200, 200, 200],
  ])('lets a member who is %s read %d, write %d and submit %d', async (role, reading, writing, submitting) => {
    await answer('GOV-02', { kind: 'level', level: 1 });
    const member = await colleague(asked.supplierId, [role]);

    expect((await member.get(path())).status).toBe(reading);
    expect((await answer('GOV-01', { kind: 'level', level: 1 }, member)).status).toBe(writing);
    expect((await member.post(path('/submit'), submission)).status).toBe(submitting);
  });

  it('says of a genuine link only whose it is', async () => {
    const { token } = await invitationTo(api.app, asked);

    const { body } = await api.visitor().post('/api/links/verify', { token });

    expect(body).toEqual({ buyerName: '試験工業', title: '情報セキュリティ自己点検' });
  });

  it('does nothing for a scanner that fetches', async () => {
    const { token } = await invitationTo(api.app, asked);

    expect((await api.visitor().get(`/api/links/open?token=${token}`)).status).toBe(404);
    expect((await buyer.get(`/api/campaign-assessments/${asked.assessmentId}`)).body).toMatchObject({ state: 'issued', openedAt: null });
  });

  it.each(['cursor=x', `cursor=${Buffer.from('["a","b"]').toString('base64url')}`, 'limit=0', 'open=maybe'])(
    'refuses a list asked for with %s',
    async (query) => {
      expect((await supplier.get(`/api/assessments?${query}`)).status).toBe(400);
    },
  );
});
