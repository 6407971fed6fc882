import { assess } from '@app/gap-analysis';

import type { MemberActor } from '@app/tenancy';

import type { TestAssessment } from '../../../../test/factories/assessment.js';
import { AssessmentsBench } from '../../../../test/support/assessments.js';
import { AnswersService } from '../answering/answers.service.js';
import type { AnswerInput } from '../domain/answers/answer-input.js';
import { SubmissionsService } from './submissions.service.js';
import { SubmittingService } from './submitting.service.js';
import { WithdrawingService } from './withdrawing.service.js';

describe('what scoring needs of a submission', () => {
  let bench: AssessmentsBench;
  let asked: TestAssessment;

  beforeAll(async () => {
    bench = await AssessmentsBench.start();
  });

  afterAll(() => bench.stop());

  const submitted = async (answers: Readonly<Record<string, AnswerInput>>) => {
    asked = await bench.issued({ form: 'short', classes: ['shagaihi'] });
    for (const [key, answer] of Object.entries(answers)) {
      await bench.as(asked.supplier, () => bench.get(AnswersService).write(asked.assessmentId, key, answer, 0));
    }
    const signature = { signedBy: '山田 花子', title: '' };
    const { submissionId } = await bench.as(asked.supplier, () => bench.get(SubmittingService).submit(asked.assessmentId, signature, true));
    return submissionId;
  };
  const forScoring = (submissionId: string) => bench.as(asked.buyer, () => bench.get(SubmissionsService).forScoring(submissionId));

  it('is all there: whose it is, what was asked, answered and aimed at', async () => {
    const submissionId = await submitted({
      'GOV-01': { kind: 'level', level: 1 },
      'S-01': { kind: 'probe', value: 4 },
      'P-09': { kind: 'profile', value: 'none' },
      'SUP-01': { kind: 'not_applicable', reason: '再委託はありません' },
    });

    const material = await forScoring(submissionId);

    expect(material).toMatchObject({
      supplierId: asked.supplierId,
      relationshipId: asked.relationshipId,
      submission: { id: submissionId, number: 1 },
    });
    expect(material.input).toMatchObject({ classes: ['shagaihi'], selfRating: 4, submitted: true });
    expect(material.probes.map(({ key, rating }) => [key, rating])).toEqual([
      ['S-01', 4],
      ['S-02', null],
      ['S-03', null],
    ]);
    const { overall, gaps } = assess({ ...material.input, basis: 'self' });
    expect(overall.counts).toMatchObject({ inScope: 20, applicable: 19, notApplicable: 1, unanswered: 18 });
    // GOV-01: weight 3, target 2, exposure 1, no must
    expect(gaps.find(({ key }) => key === 'GOV-01')).toMatchObject({ level: 1, target: 2, gap: 1, priority: 3 });
  });

  it('serves both parties, each on its own road, until the supplier has taken it back', async () => {
    const submissionId = await submitted({ 'GOV-01': { kind: 'level', level: 1 } });
    const own = (member: MemberActor) => bench.as(member, () => bench.get(SubmissionsService).ownForScoring(asked.assessmentId));
    const received = (member: MemberActor) => bench.as(member, () => bench.get(SubmissionsService).forScoring(submissionId));
    expect((await own(asked.supplier))?.input.answers).toEqual((await received(asked.buyer)).input.answers);
    expect(await own(asked.buyer)).toBeNull();
    await expect(received(asked.supplier)).rejects.toMatchObject({ code: 'submission_not_found' });

    await bench.as(asked.supplier, () => bench.get(WithdrawingService).recall(asked.assessmentId, '直すため'));

    expect(await own(asked.supplier)).toBeNull();
    await expect(received(asked.buyer)).rejects.toMatchObject({ code: 'submission_not_found' });
    const again = await bench.as(asked.buyer, () => bench.get(SubmissionsService).allForScoring([submissionId]));
    expect(again).toHaveLength(1);
  });

  it('comes for many at once, and never for another buyer', async () => {
    const first = await submitted({ 'GOV-01': { kind: 'level', level: 1 } });
    const second = await submitted({ 'GOV-01': { kind: 'level', level: 2 } });

    const materials = await bench.as(asked.buyer, () => bench.get(SubmissionsService).allForScoring([first, second]));

    expect(materials.map(({ submission }) => submission.id)).toEqual([second]);
    await expect(forScoring(first)).rejects.toMatchObject({ code: 'submission_not_found' });
  });
});
