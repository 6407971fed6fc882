import { question } from '../../../../test/factories/questionnaire-version.js';
import { checkOrder, orderWith } from './order.js';

const questions = [question('A', { sectionKey: 'ONE' }), question('B', { sectionKey: 'ONE' }), question('C', { sectionKey: 'TWO' })];

describe('orderWith', () => {
  it('puts a new question at the end of its section', () => {
    expect(orderWith(questions, { key: 'N', sectionKey: 'ONE' })).toEqual(['A', 'B', 'N', 'C']);
  });

  it('puts it last where its section is still empty', () => {
    expect(orderWith(questions, { key: 'N', sectionKey: 'THREE' })).toEqual(['A', 'B', 'C', 'N']);
  });
});

describe('checkOrder', () => {
  it('takes every question exactly once', () => {
    expect(() => checkOrder(questions, ['C', 'A', 'B'])).not.toThrow();
  });

  it.each([
    ['one is missing', ['A', 'B']],
    ['one is named twice', ['A', 'B', 'C', 'C']],
    ['one stands in for another', ['A', 'B', 'B']],
    ['one is unknown', ['A', 'B', 'X']],
  ])('is refused when %s', (_what, keys) => {
    expect(() => checkOrder(questions, keys)).toThrow('every question');
  });
});
