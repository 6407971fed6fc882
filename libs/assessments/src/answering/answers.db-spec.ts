import { type Actor, systemOf } from '@app/tenancy';

import { colleagueOf, type TestAssessment } from '../../../../test/factories/assessment.js';
import { AssessmentsBench } from '../../../../test/support/assessments.js';
import { AssessmentsService } from '../assessments.service.js';
import type { AnswerInput } from '../domain/answers/answer-input.js';
import { AnswersService } from './answers.service.js';

describe('working answers', () => {
  let bench: AssessmentsBench;
  let answers: AnswersService;
  let asked: TestAssessment;

  beforeAll(async () => {
    bench = await AssessmentsBench.start();
    answers = bench.get(AnswersService);
  });

  afterAll(() => bench.stop());

  beforeEach(async () => {
    asked = await bench.issued();
  });

  const write = (key: string, input: AnswerInput, seen = 0, actor: Actor = asked.supplier) =>
    bench.as(actor, () => answers.write(asked.assessmentId, key, input, seen));
  const level = (value: number): AnswerInput => ({ kind: 'level', level: value });
  const history = (key: string) => bench.as(asked.supplier, () => answers.history(asked.assessmentId, key));
  const rowOf = () =>
    bench.as(systemOf(asked.buyer.tenantId), () =>
      bench.database.row<{ state: string; answered: number; total: number }>(
        `select state, answered, total from app.assessment where buyer_id = $1 and id = $2`,
        [asked.buyer.tenantId, asked.assessmentId],
      ),
    );

  it('begin the work with the first one, and say so once', async () => {
    await Promise.all([write('GOV-01', level(2)), write('GOV-02', level(1))]);

    expect(await rowOf()).toEqual({ state: 'in_progress', answered: 2, total: 64 });
    const started = await bench.as(asked.supplier, () =>
      bench.database.rows(
        `select side, actor_name from app.assessment_step where supplier_id = $1 and assessment_id = $2 and step = 'started'`,
        [asked.supplierId, asked.assessmentId],
      ),
    );
    expect(started).toEqual([{ side: 'supplier', actor_name: '山田 花子' }]);
  });

  it('are counted, cleared ones not', async () => {
    await write('GOV-01', level(2));
    await write('GOV-02', { kind: 'unknown' });
    await write('GOV-03', { kind: 'declined', reason: '営業秘密' });

    const cleared = await write('GOV-01', { kind: null }, 1);

    expect(cleared.progress).toMatchObject({ answered: 2, total: 64 });
    expect(await rowOf()).toMatchObject({ answered: 2 });
  });

  it('leave who wrote what over what', async () => {
    const other = colleagueOf(asked.supplier, '佐藤 次郎');
    await write('GOV-01', { ...level(1), comment: '確認中' });
    await write('GOV-01', level(3), 1, other);

    const changes = await history('GOV-01');

    const nothing = { kind: null, level: null, reason: null, value: null, comment: null };
    expect(changes).toEqual([
      {
        version: 2,
        at: expect.any(Date),
        by: '佐藤 次郎',
        before: { ...nothing, kind: 'level', level: 1, comment: '確認中' },
        after: { ...nothing, kind: 'level', level: 3 },
      },
      {
        version: 1,
        at: expect.any(Date),
        by: '山田 花子',
        before: null,
        after: { ...nothing, kind: 'level', level: 1, comment: '確認中' },
      },
    ]);
  });

  it('leave no history when the same is said again', async () => {
    await write('P-13', { kind: 'profile', value: { out_of_hours: '090-1', business_hours: '03-1' } });

    const again = await write('P-13', { kind: 'profile', value: { business_hours: '03-1', out_of_hours: '090-1' } }, 1);

    expect(again.answer.version).toBe(1);
    expect(await history('P-13')).toHaveLength(1);
  });

  it('are refused to a writer who saw an older version, with both answers', async () => {
    await write('GOV-01', level(1));
    await write('GOV-01', level(2), 1, colleagueOf(asked.supplier, '佐藤 次郎'));

    const late = write('GOV-01', level(4), 1);

    await expect(late).rejects.toMatchObject({
      code: 'answer_changed',
      details: { by: '佐藤 次郎', theirs: { level: 2, version: 2 }, yours: { level: 4 } },
    });
  });

  it('are written by exactly one of two at the same moment, and the other one is told', async () => {
    await write('GOV-02', level(0));

    const outcomes = await Promise.allSettled(Array.from({ length: 8 }, (_, at) => write('GOV-01', level(at % 5))));

    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const outcome of outcomes) {
      if (outcome.status === 'rejected')
        expect(outcome.reason).toMatchObject({ code: 'answer_changed', details: { theirs: { version: 1 } } });
    }
    expect(await history('GOV-01')).toHaveLength(1);
    expect(await rowOf()).toMatchObject({ answered: 2 });
  });

  it('keep the count right while many write at once', async () => {
    await write('P-09', { kind: 'profile', value: 'approved_only' });
    const keys = ['GOV-01', 'GOV-02', 'GOV-03', 'GOV-04', 'GOV-05', 'SUP-02', 'SUP-03', 'CLS-01', 'CLS-02', 'CLS-03'];

    await Promise.all([...keys.map((key) => write(key, level(1))), write('P-09', { kind: 'profile', value: 'some_unapproved' }, 1)]);

    expect(await rowOf()).toMatchObject({ answered: 10, total: 64 });
  });

  it('hide questions that the profile rules out, and bring them back with their answers', async () => {
    await write('SUP-02', level(3));

    const without = await write('P-09', { kind: 'profile', value: 'none' });
    const hidden = write('SUP-03', level(1));

    expect(without).toMatchObject({ movesOthers: true, progress: { answered: 0, total: 62 } });
    await expect(hidden).rejects.toMatchObject({ code: 'question_hidden' });
    const back = await write('P-09', { kind: 'profile', value: 'approved_only' }, 1);
    expect(back.progress).toMatchObject({ answered: 1, total: 64 });
  });

  it('take what the question offers, and nothing else', async () => {
    await expect(write('GOV-01', level(5))).rejects.toMatchObject({ code: 'level_out_of_range', field: 'level' });
    await expect(write('GOV-01', { kind: 'not_applicable', reason: '対象外' })).rejects.toMatchObject({
      code: 'not_applicable_not_allowed',
    });
    await expect(write('SUP-01', { kind: 'not_applicable' })).rejects.toMatchObject({ code: 'reason_missing' });
    await expect(write('P-06', { kind: 'profile', value: ['vpn', 'none'] })).rejects.toMatchObject({ code: 'choice_exclusive' });
    await expect(write('GOV-99', level(1))).rejects.toMatchObject({ code: 'question_not_found' });
  });

  it('say that a version was made up', async () => {
    await expect(write('GOV-01', level(1), 7)).rejects.toMatchObject({
      code: 'answer_changed',
      details: { theirs: { kind: null, version: 0 } },
    });
  });

  it('are not taken by an assessment that was cancelled', async () => {
    await write('GOV-01', level(1));
    await bench.as(asked.buyer, () => bench.get(AssessmentsService).cancelAll(asked.campaign.campaignId, '取りやめ'));

    await expect(write('GOV-01', level(2), 1)).rejects.toMatchObject({ code: 'assessment_cancelled' });
  });

  it('are out of reach of the buyer and of anybody else', async () => {
    const other = await bench.issued();
    await write('GOV-01', level(2));

    const strangers = [asked.buyer, other.supplier, other.buyer];

    for (const stranger of strangers) {
      await expect(write('GOV-01', level(1), 1, stranger)).rejects.toMatchObject({ code: 'assessment_not_found' });
      const seen = await bench.as(stranger, () =>
        bench.database.rows(
          `select 1 from app.answer where assessment_id = $1 union all select 1 from app.answer_change where assessment_id = $1`,
          [asked.assessmentId],
        ),
      );
      expect(seen).toEqual([]);
    }
  });

  it('ask the short form of those who were sent it', async () => {
    asked = await bench.issued({ form: 'short', classes: ['shagaihi'] });

    expect(asked.size).toMatchObject({ questions: 20, minutes: 30 });
    await expect(write('GOV-03', level(1))).rejects.toMatchObject({ code: 'question_not_found' });
  });

  it('ask nothing that no class of the supplier needs', async () => {
    asked = await bench.issued({ classes: ['shagaihi'] });

    expect(asked.size).toMatchObject({ questions: 62, minutes: 90 });
    await expect(write('DSP-05', level(1))).rejects.toMatchObject({ code: 'question_not_found' });
  });
});
