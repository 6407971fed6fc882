import type { QuestionView } from '~/api/generated/types.gen';

import { scaleChanges, sentencesLost } from './scale';

const SENTENCES = ['0', '1', '2', '3', '4'].map((word) => ({ ja: word, en: word }));
const STEP = { text: { ja: '', en: '' }, effort: 'S' as const, costLow: 0, costHigh: 0 };
const QUESTION: Pick<QuestionView, 'type' | 'max'> & { texts: Pick<QuestionView['texts'], 'options' | 'stepsUp'> } = {
  type: 'maturity',
  max: 4,
  texts: {
    options: SENTENCES,
    stepsUp: [
      { ...STEP, from: 0, to: 1 },
      { ...STEP, from: 2, to: 3 },
    ],
  },
};

describe('another scale', () => {
  it('lets go of the sentences and steps above its highest level', () => {
    expect(scaleChanges(QUESTION, { type: 'ynp', max: 2 })).toEqual([
      { field: 'type', value: 'ynp' },
      { field: 'max', value: 2 },
      { field: 'texts.options', value: SENTENCES.slice(0, 3) },
      { field: 'texts.stepsUp', value: [{ ...STEP, from: 0, to: 1 }] },
    ]);
  });

  it('leaves blanks to be written where it is longer', () => {
    const short = { ...QUESTION, max: 1, texts: { options: SENTENCES.slice(0, 2), stepsUp: [] } };

    expect(scaleChanges(short, { type: 'maturity', max: 2 })).toEqual([
      { field: 'max', value: 2 },
      { field: 'texts.options', value: [...SENTENCES.slice(0, 2), { ja: '', en: '' }] },
    ]);
  });

  it('counts what is lost, but not what is blank', () => {
    const half = { ...QUESTION, texts: { ...QUESTION.texts, options: SENTENCES.with(4, { ja: ' ', en: '' }) } };

    expect(sentencesLost(QUESTION, { type: 'maturity', max: 2 })).toBe(2);
    expect(sentencesLost(half, { type: 'maturity', max: 2 })).toBe(1);
  });
});
