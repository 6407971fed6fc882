import type { MeasuredQuestionView, TodayQuestionView } from '~/api/generated/types.gen';

import { rowsToday } from './today-figure.js';

const side = (gap: number | null, must = false) => ({ gap, must }) as MeasuredQuestionView;
const QUESTIONS = [
  { key: 'MET', before: side(0), now: side(0) },
  { key: 'FELL', before: side(0), now: side(1) },
  { key: 'DROPPED', before: side(2, true), now: null },
  { key: 'ASIDE', before: side(null, true), now: side(null, true) },
  { key: 'NEW', before: null, now: null },
] as TodayQuestionView[];

describe('The rows behind a number then and now', () => {
  it.each([
    ['attainment', ['MET', 'FELL', 'DROPPED', 'ASIDE', 'NEW']],
    ['inScope', ['MET', 'FELL', 'DROPPED', 'ASIDE', 'NEW']],
    ['gaps', ['FELL', 'DROPPED']],
    ['mustGaps', ['DROPPED']],
    ['standing', ['DROPPED', 'ASIDE']],
  ] as const)('%s is made of %j', (figure, keys) => {
    expect(rowsToday(QUESTIONS, figure).map(({ key }) => key)).toEqual(keys);
  });
});
