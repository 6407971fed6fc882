import { LinksService } from '@app/identity';
import { systemOf } from '@app/tenancy';

import type { TestAssessment } from '../../../../test/factories/assessment.js';
import { invitationTo } from '../../../../test/factories/invitation.js';
import { AssessmentsBench } from '../../../../test/support/assessments.js';
import { AnswersService } from '../answering/answers.service.js';
import { AssessmentsService } from '../assessments.service.js';
import { TellBuyerJob } from '../jobs/tell-buyer.job.js';
import { LandingService } from '../landing/landing.service.js';
import { SubmissionsService } from './submissions.service.js';
import { SubmittingService } from './submitting.service.js';
import { WithdrawingService } from './withdrawing.service.js';

describe('taking back', () => {
  let bench: AssessmentsBench;
  let asked: TestAssessment;

  beforeAll(async () => {
    bench = await AssessmentsBench.start();
  });

  afterAll(() => bench.stop());

  beforeEach(async () => {
    asked = await bench.issued({ form: 'short' });
  });

  const answer = (seen: number, level: number) =>
    bench.as(asked.supplier, () => bench.get(AnswersService).write(asked.assessmentId, 'GOV-01', { kind: 'level', level }, seen));
  const submit = () =>
    bench.as(asked.supplier, () => bench.get(SubmittingService).submit(asked.assessmentId, { signedBy: '山田 花子', title: '' }, true));
  const recall = (reason = '数字を直すため') =>
    bench.as(asked.supplier, () => bench.get(WithdrawingService).recall(asked.assessmentId, reason));
  const refuse = (reason = '取引がありません') =>
    bench.as(asked.supplier, () => bench.get(WithdrawingService).refuse(asked.assessmentId, reason));
  const inForce = async () => {
    const material = await bench.as(asked.supplier, () => bench.get(SubmissionsService).ownForScoring(asked.assessmentId));
    return material?.submission.id ?? null;
  };
  const stateOf = async () => {
    const [row] = await bench.seenBy<{ state: string; submitted_at: Date | null }>(
      asked.buyer.tenantId,
      `select state, submitted_at from app.assessment where id = $1`,
      [asked.assessmentId],
    );
    return row;
  };
  const setState = (state: string) =>
    bench.seenBy(asked.buyer.tenantId, `update app.assessment set state = $2 where id = $1`, [asked.assessmentId, state]);

  it('opens the answers again, and nothing is in force any more', async () => {
    await answer(0, 1);
    const { submissionId } = await submit();

    await recall();

    expect(await stateOf()).toEqual({ state: 'in_progress', submitted_at: null });
    expect(await inForce()).toBeNull();
    expect((await answer(1, 3)).answer.version).toBe(2);
    await expect(bench.as(asked.buyer, () => bench.get(SubmissionsService).find(submissionId))).rejects.toMatchObject({
      code: 'submission_not_found',
    });
    const own = await bench.as(asked.supplier, () => bench.get(SubmissionsService).findOwn(asked.assessmentId, submissionId));
    expect(own.answers).toMatchObject([{ questionKey: 'GOV-01', level: 1 }]);
  });

  it('numbers the next submission on, and a second recall leaves nothing in force', async () => {
    await answer(0, 1);
    await submit();
    await recall();

    const second = await submit();
    expect(second.number).toBe(2);
    expect(await inForce()).toBe(second.submissionId);

    await recall();
    expect(await inForce()).toBeNull();
  });

  it('brings back the submission before it, where that was not recalled', async () => {
    await answer(0, 1);
    const first = await submit();
    await setState('returned');
    await answer(1, 2);
    await submit();

    await recall();

    expect(await inForce()).toBe(first.submissionId);
    expect((await stateOf())?.submitted_at).toEqual(first.submittedAt);
    const found = await bench.as(asked.buyer, () => bench.get(SubmissionsService).find(first.submissionId));
    expect(found.answers).toMatchObject([{ level: 1 }]);
  });

  it('keeps the last submission before the buyer while returned answers are being worked on', async () => {
    await answer(0, 1);
    const { submissionId } = await submit();
    await setState('returned');

    await answer(1, 4);

    expect(await inForce()).toBe(submissionId);
    const found = await bench.as(asked.buyer, () => bench.get(SubmissionsService).find(submissionId));
    expect(found.answers).toMatchObject([{ level: 1 }]);
  });

  it.each(['in_review', 'accepted', 'in_progress'])('is too late or too early while it is %s', async (state) => {
    await answer(0, 1);
    await submit();
    await setState(state);

    await expect(recall()).rejects.toMatchObject({ code: 'recall_too_late' });
  });

  it('makes the scores due again, and tells the buyer once', async () => {
    await answer(0, 1);
    await submit();
    await recall();
    const { tenantId } = asked.buyer;
    const jobs = await bench.jobs('assessments.tell-buyer', asked.assessmentId);

    for (const { stepId = '' } of [...jobs, ...jobs]) {
      const tell = () =>
        bench.as(systemOf(tenantId), () => bench.get(TellBuyerJob).handle({ tenantId, assessmentId: asked.assessmentId, stepId }));
      await Promise.all([tell(), tell(), tell()]);
    }

    expect(await bench.jobs('reports.score', asked.assessmentId)).toHaveLength(2);
    const mails = await bench.seenBy(
      tenantId,
      `select template, recipient, details ->> 'supplierName' as supplier from app.message where subject_type = 'assessment_step' order by created_at, id`,
    );
    const to = { recipient: 'takase@buyer.example', supplier: asked.name };
    expect(mails).toEqual([
      { template: 'submission_received', ...to },
      { template: 'submission_recalled', ...to },
    ]);
    const notices = await bench.seenBy(tenantId, `select kind from app.inbox_item where subject_id = $1 order by created_at, id`, [
      asked.assessmentId,
    ]);
    expect(notices).toEqual([{ kind: 'submission_received' }, { kind: 'submission_recalled' }]);
  });

  describe('declining', () => {
    /** @returns the step that the buyer is told of */
    const tellBuyer = async () => {
      const { tenantId } = asked.buyer;
      const [job] = await bench.jobs('assessments.tell-buyer', asked.assessmentId);
      const stepId = job?.stepId ?? '';
      await bench.as(systemOf(tenantId), () => bench.get(TellBuyerJob).handle({ tenantId, assessmentId: asked.assessmentId, stepId }));
      return stepId;
    };

    it('ends the assessment, and the buyer is told why', async () => {
      await refuse('当社は該当の業務を行っていません');

      expect(await stateOf()).toMatchObject({ state: 'refused' });
      await expect(answer(0, 1)).rejects.toMatchObject({ code: 'assessment_refused' });
      await expect(refuse()).rejects.toMatchObject({ code: 'assessment_refused' });
      const stepId = await tellBuyer();
      const mails = await bench.seenBy(
        asked.buyer.tenantId,
        `select template, details ->> 'reason' as reason from app.message where subject_id = $1`,
        [stepId],
      );
      expect(mails).toEqual([{ template: 'assessment_refused', reason: '当社は該当の業務を行っていません' }]);
    });

    it('ends the personal link, so that a reminder that waits is not sent; its page says that it was declined', async () => {
      const { linkId, address, token } = await invitationTo(bench.contexts, asked);
      await refuse();

      await tellBuyer();

      expect(await bench.as(asked.buyer, () => bench.get(LinksService).urlOf(linkId, address))).toBeNull();
      expect(await bench.get(LandingService).open(token)).toMatchObject({ state: 'refused' });
    });

    it('is too late once it is submitted', async () => {
      await answer(0, 1);
      await submit();

      await expect(refuse()).rejects.toMatchObject({ code: 'refusal_too_late' });
    });

    it('is not needed after the buyer has cancelled', async () => {
      await bench.as(asked.buyer, () => bench.get(AssessmentsService).cancelAll(asked.campaign.campaignId, null));

      await expect(refuse()).rejects.toMatchObject({ code: 'assessment_cancelled' });
    });

    it('is nobody else’s to do', async () => {
      const other = await bench.issued();

      for (const stranger of [asked.buyer, other.supplier]) {
        await expect(bench.as(stranger, () => bench.get(WithdrawingService).refuse(asked.assessmentId, 'x'))).rejects.toMatchObject({
          code: 'assessment_not_found',
        });
      }
    });
  });
});
