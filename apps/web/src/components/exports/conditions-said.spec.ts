import { type ConditionWords, conditionsSaid } from './conditions-said';

const VALUES = new Map([
  ['criticality high', 'High'],
  ['hasContact false', 'None'],
  ['ownerId 7c1e', '青山'],
  ['campaigns c1', '春の点検'],
]);

const words: ConditionWords = {
  label: (condition) =>
    ({ criticality: 'Criticality', tags: 'Tags', suppliers: 'Suppliers', ownerId: 'Owner', hasContact: 'Contact', campaigns: 'Campaigns' })[
      condition
    ],
  value: (condition, value) => VALUES.get(`${condition} ${value}`),
  unnamed: 'somebody',
  leftOut: (count) => `${count} not named`,
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
    expect(conditionsSaid({ colour: 'red' }, words)).toEqual(['colour=red']);
  });

  it('say yes and no in words', () => {
    expect(conditionsSaid({ hasContact: false }, words)).toEqual(['Contact: None']);
  });

  it('name people, and never show an id in the place of a name', () => {
    expect(conditionsSaid({ ownerId: '7c1e' }, words)).toEqual(['Owner: 青山']);
    expect(conditionsSaid({ ownerId: '99aa' }, words)).toEqual(['Owner: somebody']);
  });

  it('say how many campaigns the reader may know nothing of, also where these are all', () => {
    expect(conditionsSaid({ campaigns: ['c1'] }, words, 2)).toEqual(['Campaigns: 春の点検, 2 not named']);
    expect(conditionsSaid({ basis: 'self' }, words, 1)).toEqual(['Campaigns: 1 not named']);
  });

  it('do not name the basis that all exports have', () => {
    expect(conditionsSaid({ basis: 'self' }, words)).toEqual([]);
  });
});
