import { planningSearchIn, STEPS, stepAfter, stepBefore } from './steps';

describe('the steps of planning', () => {
  it('lead from what is asked to when, and back', () => {
    expect(STEPS.map(stepAfter)).toEqual(['against', 'whom', 'when', null]);
    expect(STEPS.map(stepBefore)).toEqual([null, 'what', 'against', 'whom']);
  });

  it('are taken from an address only where they exist', () => {
    expect(planningSearchIn({ step: 'whom', later: true })).toEqual({ step: 'whom', later: true });
    expect(planningSearchIn({ step: 'where', later: 'yes' })).toEqual({});
  });
});
