import { type MeasuredWith, measuredOtherwise } from './measured-alike.js';

const SPRING: MeasuredWith = { questionnaireVersionId: 'q1', form: 'full', baselineVersionId: 'b1', isOverShared: false };

describe('the medians of two campaigns', () => {
  it('can be set against each other where the same was asked and measured', () => {
    expect(measuredOtherwise(SPRING, { ...SPRING })).toEqual([]);
  });

  it('cannot when the targets or weights are of another version, whichever questions are looked at', () => {
    const autumn = { ...SPRING, baselineVersionId: 'b2' };

    expect(measuredOtherwise(SPRING, autumn)).toEqual(['baseline']);
    expect(measuredOtherwise({ ...SPRING, isOverShared: true }, { ...autumn, isOverShared: true })).toEqual(['baseline']);
  });

  it('can over the questions that both asked, in whatever version and form', () => {
    const autumn = { ...SPRING, questionnaireVersionId: 'q2', form: 'short' as const };

    expect(measuredOtherwise({ ...SPRING, isOverShared: true }, { ...autumn, isOverShared: true })).toEqual([]);
    expect(measuredOtherwise(SPRING, { ...autumn, isOverShared: true })).toEqual(['questionnaire', 'form']);
    expect(measuredOtherwise(SPRING, autumn)).toEqual(['questionnaire', 'form']);
  });
});
