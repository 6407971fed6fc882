import { answerAt } from './answer-cells';

describe('a cell of suppliers × questions', () => {
  it.each([
    ['a level on its target', '33-', { said: 'level', level: 3, target: 3, gap: 0, step: 4 }],
    ['a surplus, which is no more than met', '42-', { level: 4, gap: 0, step: 4 }],
    ['two thirds of a must', '23!', { level: 2, must: true, gap: 1, step: 2 }],
    ['nothing in place', '02-', { level: 0, gap: 2, step: 0 }],
    ['"we do not know", which counts as nothing', 'u3!', { said: 'unknown', level: null, must: true, gap: 3, step: 0 }],
    ['no answer, which counts as nothing', 'm1-', { said: 'unanswered', level: null, gap: 1, step: 0 }],
    ['what does not apply', 'n3!', { said: 'notApplicable', level: null, target: 3, must: true, gap: 0, step: null }],
    ['what is kept back', 'd2-', { said: 'declined', level: null, gap: 0, step: null }],
    ['what was not asked', '.--', { said: 'notAsked', level: null, target: null, must: false, gap: 0, step: null }],
  ])('says %s', (_what, part, expected) => {
    expect(answerAt(`44!${part}11-`, 1)).toMatchObject(expected);
  });

  it('is one that was not asked where there is no such column', () => {
    expect(answerAt('44!', 1).said).toBe('notAsked');
  });
});
