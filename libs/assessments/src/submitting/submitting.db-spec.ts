import type { TestAssessment } from '../../../../test/factories/assessment.js';
import { AssessmentsBench } from '../../../../test/support/assessments.js';
import { AnswersService } from '../answering/answers.service.js';
import { Statements } from '../answering/statements.service.js';
import type { AnswerInput } from '../domain/answers/answer-input.js';
import { SubmissionsService } from './submissions.service.js';
import { SubmittingService } from './submitting.service.js';

const SIGNATURE = { signedBy: '山田 花子', title: '総務部長' };
const level = (value: number): AnswerInput => ({ kind: 'level', level: value });

describe('submitting', () => {
  let bench: AssessmentsBench;
  let asked: TestAssessment;

  beforeAll(async () => {
    bench = await AssessmentsBench.start();
  });

  afterAll(() => bench.stop());

  beforeEach(async () => {
    asked = await bench.issued({ form: 'short', classes: ['shagaihi'] });
  });

  const answer = (key: string, input: AnswerInput, seen = 0) =>
    bench.as(asked.supplier, () => bench.get(AnswersService).write(asked.assessmentId, key, input, seen));
  const submit = (acknowledged = true) =>
    bench.as(asked.supplier, () => bench.get(SubmittingService).submit(asked.assessmentId, SIGNATURE, acknowledged));
  const received = (submissionId: string) => bench.as(asked.buyer, () => bench.get(SubmissionsService).find(submissionId));
  const steps = (organizationId: string, step: string) =>
    bench.seenBy<{ details: object }>(organizationId, `select details from app.assessment_step where assessment_id = $1 and step = $2`, [
      asked.assessmentId,
      step,
    ]);

  it('shows the buyer what was stated, who stands for it and when', async () => {
    await answer('GOV-01', { ...level(2), comment: '2026年に決めました' });
    await answer('SUP-01', { kind: 'unknown' });

    const { submissionId, submittedAt } = await submit();

    const submission = await received(submissionId);
    expect(submission).toMatchObject({
      number: 1,
      late: false,
      signedBy: '山田 花子',
      signedTitle: '総務部長',
      answered: 2,
      total: 20,
      submittedAt,
    });
    expect(submission.answers).toMatchObject([
      { questionKey: 'GOV-01', kind: 'level', level: 2, comment: '2026年に決めました', answeredByName: '山田 花子' },
      { questionKey: 'SUP-01', kind: 'unknown', level: null },
    ]);
  });

  it('names the open questions until it is said that they are known', async () => {
    await answer('GOV-01', level(2));

    const refused = await submit(false).catch((error: unknown) => error);

    expect(refused).toMatchObject({ code: 'answers_missing', field: 'acknowledgeUnanswered', details: { count: 19 } });
    expect((await submit(true)).unanswered).toBe(19);
  });

  it('asks for no acknowledgement where nothing is open', async () => {
    const { statement } = await bench.as(asked.supplier, () => bench.get(Statements).review(asked.assessmentId));
    for (const key of statement.unanswered) await answer(key, level(1));

    const receipt = await submit(false);

    expect(receipt.unanswered).toBe(0);
  });

  it('needs at least one answer', async () => {
    await expect(submit()).rejects.toMatchObject({ code: 'nothing_answered' });
  });

  it('succeeds once of ten at the same moment', async () => {
    await answer('GOV-01', level(2));

    const outcomes = await Promise.allSettled(Array.from({ length: 10 }, () => submit()));

    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const outcome of outcomes)
      if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ code: 'assessment_with_buyer' });
    const kept = await bench.seenBy(asked.buyer.tenantId, `select number from app.submission where assessment_id = $1`, [
      asked.assessmentId,
    ]);
    expect(kept).toEqual([{ number: 1 }]);
  });

  it('never passes an answer that is written at the same moment', async () => {
    await answer('GOV-01', level(0));

    const [written, receipt] = await Promise.all([answer('GOV-02', level(1)).catch((error: unknown) => error), submit()]);

    const { answers } = await received(receipt.submissionId);
    const working = await bench.seenBy<{ key: string }>(
      asked.supplierId,
      `select question_key as key from app.answer where assessment_id = $1 order by question_key`,
      [asked.assessmentId],
    );
    expect(answers.map(({ questionKey }) => questionKey)).toEqual(working.map(({ key }) => key));
    if (written instanceof Error) expect(written).toMatchObject({ code: 'assessment_with_buyer' });
  });

  it('closes the answers', async () => {
    await answer('GOV-01', level(2));
    await submit();

    await expect(answer('GOV-01', level(3), 1)).rejects.toMatchObject({ code: 'assessment_with_buyer' });
  });

  it('is marked late after the due day', async () => {
    asked = await bench.issued({ dueDay: '2020-01-31' });
    await answer('GOV-01', level(2));

    expect((await submit()).late).toBe(true);
  });

  it('confirms a "not applicable" for which the profile speaks', async () => {
    await answer('P-09', { kind: 'profile', value: 'none' });
    await answer('SUP-01', { kind: 'not_applicable', reason: '再委託はありません' });
    await answer('VUL-04', { kind: 'not_applicable', reason: '機器がありません' });

    const { submissionId } = await submit();

    const { answers } = await received(submissionId);
    const confirmed = new Map(answers.map((one) => [one.questionKey, one.confirmed]));
    expect(confirmed.get('SUP-01')).toBe(true);
    expect(confirmed.get('VUL-04')).toBe(false);
  });

  it('leaves behind what the profile has hidden since', async () => {
    asked = await bench.issued();
    await answer('SUP-02', level(4));
    await answer('GOV-01', level(1));
    await answer('P-09', { kind: 'profile', value: 'none' });

    const { submissionId } = await submit();

    const submission = await received(submissionId);
    expect(submission.answers.map(({ questionKey }) => questionKey)).toEqual(['GOV-01', 'P-09']);
    expect(submission).toMatchObject({ answered: 1, total: 62 });
  });

  it('keeps a comment that was left at an open question', async () => {
    await answer('GOV-01', level(1));
    await answer('GOV-02', { kind: null, comment: '来月決めます' });

    const { submissionId, unanswered } = await submit();

    const { answers } = await received(submissionId);
    expect(answers).toContainEqual(expect.objectContaining({ questionKey: 'GOV-02', kind: 'unanswered', comment: '来月決めます' }));
    expect(unanswered).toBe(19);
  });

  it('lets nobody but the two parties read it', async () => {
    const other = await bench.issued();
    await answer('GOV-01', level(1));
    const { submissionId } = await submit();

    for (const stranger of [other.buyer, other.supplier]) {
      await expect(bench.as(stranger, () => bench.get(SubmissionsService).find(submissionId))).rejects.toMatchObject({
        code: 'submission_not_found',
      });
      await expect(bench.as(stranger, () => bench.get(SubmissionsService).findOwn(asked.assessmentId, submissionId))).rejects.toMatchObject(
        {
          code: 'submission_not_found',
        },
      );
    }
    expect(await bench.as(asked.supplier, () => bench.get(SubmissionsService).findOwn(asked.assessmentId, submissionId))).toMatchObject({
      number: 1,
    });
  });

  it('cannot be changed afterwards by anybody', async () => {
    await answer('GOV-01', level(1));
    const { submissionId } = await submit();

    for (const party of [asked.buyer.tenantId, asked.supplierId]) {
      await expect(
        bench.seenBy(party, `update app.submission_answer set level = 4 where submission_id = $1`, [submissionId]),
      ).rejects.toThrow('permission denied');
      await expect(bench.seenBy(party, `delete from app.submission where id = $1`, [submissionId])).rejects.toThrow('permission denied');
    }
  });

  it('leaves a step for both, an audit entry, word for the buyer, a score to be made and a receipt by mail', async () => {
    await answer('GOV-01', level(1));

    const { submissionId } = await submit();

    const details = { submissionId, number: 1, late: false, unanswered: 19, signedBy: '山田 花子' };
    expect(await steps(asked.supplierId, 'submitted')).toEqual([{ details }]);
    expect(await steps(asked.buyer.tenantId, 'submitted')).toEqual([{ details }]);
    const audited = await bench.seenBy(
      asked.supplierId,
      `select actor_name from app.audit_entry where action = 'assessment.submitted' and object_id = $1`,
      [asked.assessmentId],
    );
    expect(audited).toEqual([{ actor_name: '山田 花子' }]);
    const { tenantId } = asked.buyer;
    expect(await bench.jobs('assessments.tell-buyer', asked.assessmentId)).toEqual([
      { tenantId, assessmentId: asked.assessmentId, stepId: expect.any(String) },
    ]);
    expect(await bench.jobs('reports.score', asked.assessmentId)).toEqual([{ tenantId, assessmentId: asked.assessmentId }]);
    const mails = await bench.seenBy(asked.supplierId, `select template, recipient from app.message where subject_id = $1`, [
      asked.assessmentId,
    ]);
    expect(mails).toEqual([{ template: 'submission_received', recipient: `${asked.supplier.userId}@example.jp` }]);
  });

  it('shows on one page what is about to be stated', async () => {
    await answer('P-09', { kind: 'profile', value: 'none' });
    await answer('SUP-01', level(1));
    await answer('IAM-03', { kind: 'not_applicable', reason: '接続なし' });

    const { statement, answers } = await bench.as(asked.supplier, () => bench.get(Statements).review(asked.assessmentId));

    expect(statement.counts).toEqual({ level: 1, unknown: 0, not_applicable: 1, declined: 0, unanswered: 18 });
    expect(statement.unconfirmed).toEqual(['IAM-03']);
    expect(statement.questionable.map(({ key }) => key)).toEqual(['CR-01']);
    expect(answers.map(({ questionKey }) => questionKey).sort()).toEqual(['IAM-03', 'P-09', 'SUP-01']);
  });
});
