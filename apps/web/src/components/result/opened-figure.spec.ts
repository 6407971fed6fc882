import type { QuestionReportView } from '~/api/generated/types.gen';

import { ofPhase, rowsOf } from './opened-figure.js';

const question = (key: string, more: Partial<QuestionReportView>) =>
  ({ key, must: false, gap: 0, priority: 0, ...more }) as QuestionReportView;
const QUESTIONS = [
  question('MET', { status: 'met', phase: 'governance' }),
  question('SMALL', { status: 'gap', gap: 1, priority: 3, phase: 'intrusion' }),
  question('LARGE', { status: 'unknown', gap: 3, priority: 18, must: true, phase: 'both' }),
  question('ASIDE', { status: 'declined', gap: null, priority: null, must: true, phase: 'post_intrusion' }),
];
const keysOf = (questions: readonly QuestionReportView[]) => questions.map(({ key }) => key);

describe('The rows behind a number of a result', () => {
  it.each([
    ['attainment', ['MET', 'SMALL', 'LARGE', 'ASIDE']],
    ['coverage', ['MET', 'SMALL', 'LARGE', 'ASIDE']],
    ['met', ['MET']],
    ['gaps', ['LARGE', 'SMALL']],
    ['mustGaps', ['LARGE']],
  ] as const)('%s is made of %j', (figure, keys) => {
    expect(keysOf(rowsOf({ figure, questions: QUESTIONS }))).toEqual(keys);
  });

  it('are of a phase where the question helps in it, or before and after', () => {
    expect(keysOf(ofPhase(QUESTIONS, 'intrusion'))).toEqual(['SMALL', 'LARGE']);
    expect(keysOf(ofPhase(QUESTIONS, 'post_intrusion'))).toEqual(['LARGE', 'ASIDE']);
  });
});
