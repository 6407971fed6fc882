import { type ConditionWords, conditionsSaid } from './conditions-said';

const words: ConditionWords = {
  label: (condition) => ({ criticality: 'Criticality', tags: 'Tags', suppliers: 'Suppliers' })[condition],
  value: (condition, value) => (condition === 'criticality' && value === 'high' ? 'High' : undefined),
  picked: (count) => `${count} picked`,
};

describe('The conditions of an export', () => {
  it('are called as pages call them', () => {
    expect(conditionsSaid({ criticality: ['high'] }, words)).toEqual(['Criticality: High']);
  });

  it('say words of the buyer as they are', () => {
    expect(conditionsSaid({ tags: ['鋳造', '金型'] }, words)).toEqual(['Tags: 鋳造, 金型']);
  });

  it('count suppliers that were picked', () => {
    expect(conditionsSaid({ suppliers: ['4f7c', '91ab', '0d2e'] }, words)).toEqual(['Suppliers: 3 picked']);
  });

  it('stand as they were recorded where there is no word for them', () => {
    expect(conditionsSaid({ hasContact: false }, words)).toEqual(['hasContact=false']);
  });

  it('do not name the basis that all exports have', () => {
    expect(conditionsSaid({ basis: 'self' }, words)).toEqual([]);
  });
});
