import type { Facts } from './facts.js';
import { adviseNotApplicable, isVisible, raisedBy } from './uses.js';

const subcontracting = (choice?: string): Facts => ({
  profile: new Map(choice === undefined ? [] : [['P-09', choice]]),
  levels: new Map([['SUP-01', 2]]),
});
const NONE = { profile: 'P-09', equals: 'none' } as const;

describe('isVisible', () => {
  it('hides only what its condition denies', () => {
    expect(isVisible({ not: NONE }, subcontracting('none'))).toBe(false);
    expect(isVisible({ not: NONE }, subcontracting('approved_only'))).toBe(true);
  });

  it('shows what is undecided, and what has no condition', () => {
    expect(isVisible({ not: NONE }, subcontracting())).toBe(true);
    expect(isVisible(null, subcontracting())).toBe(true);
  });
});

describe('adviseNotApplicable', () => {
  it.each([
    ['none', 'suggested'],
    ['approved_only', 'doubted'],
    [undefined, 'open'],
  ])('says about a profile answer of %s: %s', (choice, advice) => {
    expect(adviseNotApplicable(NONE, subcontracting(choice))).toBe(advice);
  });

  it('says nothing without a rule', () => {
    expect(adviseNotApplicable(null, subcontracting('none'))).toBe('open');
  });
});

describe('raisedBy', () => {
  const rules = [
    { id: 'CR-01', when: { all_of: [NONE, { answer: 'SUP-01', at_least: 1 }] } },
    { id: 'CR-02', when: { all_of: [NONE, { answer: 'SUP-01', at_least: 3 }] } },
  ];

  it('finds the questions worth asking back', () => {
    expect(raisedBy(rules, subcontracting('none')).map(({ id }) => id)).toEqual(['CR-01']);
  });

  it('asks nothing back while undecided', () => {
    expect(raisedBy(rules, subcontracting())).toEqual([]);
  });
});
