import { isFound, questionsSearchIn } from './questions-search';

const said = (ja: string) => ({ ja, en: '' });
const QUESTION = {
  key: 'GOV-01',
  texts: {
    topic: said('責任者と担当者'),
    question: said('責任者を決めていますか。'),
    help: said('兼務でも構いません。'),
    why: said('ＩＴに詳しい人'),
    options: [said('決めていない'), said('名前を挙げて決めている')],
    evidence: said('体制図'),
  },
};
const japanese = ({ ja }: { ja: string }) => ja;

describe('searching a questionnaire', () => {
  it('finds a question by its key, its level sentences and its evidence', () => {
    for (const words of ['gov-01', '名前を挙げて', '体制図']) expect(isFound(QUESTION, words, japanese)).toBe(true);
  });

  it('takes full and half width for the same', () => {
    expect(isFound(QUESTION, 'it', japanese)).toBe(true);
    expect(isFound(QUESTION, 'ＧＯＶ', japanese)).toBe(true);
  });

  it('wants every word, wherever it stands', () => {
    expect(isFound(QUESTION, '体制図　兼務', japanese)).toBe(true);
    expect(isFound(QUESTION, '体制図 クラウド', japanese)).toBe(false);
  });

  it('keeps nothing in the address when nothing is searched', () => {
    expect(questionsSearchIn({ search: '' })).toEqual({});
    expect(questionsSearchIn({ search: '体制図' })).toEqual({ search: '体制図' });
  });
});
