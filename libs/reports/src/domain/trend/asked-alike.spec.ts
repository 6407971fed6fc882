import { askedOtherwise } from './asked-alike.js';

const spring = { questionnaireVersionId: 'q1', form: 'full', classes: ['hi', 'gokuhi'], baselineVersionId: 'b1' } as const;

describe('two results of one questionnaire', () => {
  it('can be compared when they were asked alike, in whatever order the classes stand', () => {
    expect(askedOtherwise(spring, { ...spring, classes: ['gokuhi', 'hi'] })).toEqual([]);
  });

  it('cannot when questions, classes or baseline were others, and say which', () => {
    expect(askedOtherwise(spring, { ...spring, form: 'short' })).toEqual(['form']);
    expect(askedOtherwise(spring, { ...spring, classes: ['hi'], baselineVersionId: 'b2' })).toEqual(['classes', 'baseline']);
    expect(askedOtherwise(spring, { ...spring, questionnaireVersionId: 'q2' })).toEqual(['questionnaire']);
  });

  it('cannot when the classes were others, even over the questions that both asked', () => {
    const overShared = { ...spring, isOverShared: true };

    expect(askedOtherwise(overShared, { ...overShared, form: 'short', classes: ['hi'] })).toEqual(['classes']);
  });
});
