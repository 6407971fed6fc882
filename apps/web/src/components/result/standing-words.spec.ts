import type { QuestionReportView, SubmissionReportView } from '~/api/generated/types.gen';

import { standingWords } from './standing-words';

function report(standingCauses: SubmissionReportView['standingCauses']): SubmissionReportView {
  const questions = ['A', 'B', 'C'].map((key) => ({ key }) as QuestionReportView);
  return { standingCauses, questions } as SubmissionReportView;
}

describe('why a standing is what it is', () => {
  it('names the first two questions and counts the rest', () => {
    const words = standingWords(report([{ rule: 'must_short_by_two', questions: ['C', 'A', 'B'], value: null, limit: null }]));

    expect(words.map(({ questions, more }) => [questions.map(({ key }) => key), more])).toEqual([[['C', 'A'], 1]]);
  });

  it.each([
    [0.664, 66],
    [0.796, 79.6],
    [0.7999, 79.9],
  ])('shows a share of %d as %d, so that it reads below its limit', (value, shown) => {
    const [word] = standingWords(report([{ rule: 'below_pass_mark', questions: [], value, limit: 0.8 }]));

    expect([word?.value, word?.limit]).toEqual([shown, 80]);
  });

  it('says nothing of a rule that it does not know', () => {
    expect(standingWords(report([{ rule: 'of_tomorrow', questions: ['A'], value: null, limit: null }]))).toEqual([]);
  });
});
