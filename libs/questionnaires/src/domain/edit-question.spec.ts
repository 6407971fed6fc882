import { question } from '../../../../test/factories/questionnaire-version.js';
import { blankQuestion, editQuestion } from './edit-question.js';

describe('editQuestion', () => {
  it('changes the one text that was named and keeps its other language', () => {
    const before = question('Q-1');

    const after = editQuestion(before, { texts: { topic: { en: 'New topic' } } });

    expect(after).toEqual({ ...before, texts: { ...before.texts, topic: { ja: before.texts.topic.ja, en: 'New topic' } } });
  });

  it('keeps what is undefined and takes null as "none"', () => {
    const before = question('Q-1', { visibleIf: { profile: 'P-1', equals: 'none' }, naRule: { profile: 'P-1', equals: 'some' } });

    const after = editQuestion(before, { visibleIf: null, naRule: undefined, max: undefined, texts: undefined });

    expect(after).toEqual({ ...before, visibleIf: null });
  });

  it('takes a list instead of the list', () => {
    const options = [
      { ja: 'いいえ', en: 'No' },
      { ja: 'はい', en: 'Yes' },
    ];

    expect(editQuestion(question('Q-1'), { max: 1, texts: { options } })).toMatchObject({ max: 1, texts: { options } });
  });
});

describe('blankQuestion', () => {
  it('has a level to write for each step of its scale', () => {
    expect(blankQuestion('Q-1', 'GOV', 'maturity', 7)).toMatchObject({ max: 4, position: 7 });
    expect(blankQuestion('Q-1', 'GOV', 'maturity', 7).texts.options).toHaveLength(5);
    expect(blankQuestion('Q-1', 'GOV', 'ynp', 7).texts.options).toHaveLength(3);
  });
});
