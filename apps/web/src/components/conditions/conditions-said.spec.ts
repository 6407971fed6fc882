import { type ConditionWords, conditionsSaid } from './conditions-said';

const VALUES = new Map([
  ['criticality high', 'High'],
  ['hasContact false', 'None'],
  ['ownerId 7c1e', '青山'],
  ['campaigns c1', '春の点検'],
  ['suppliers 4f7c', 'A-001 青葉製作所'],
  ['suppliers 91ab', 'B-014 港機械'],
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
  others: (count) => `${count} more`,
};

describe('The conditions of an export', () => {
  it('are called as pages call them', () => {
    expect(conditionsSaid({ criticality: ['high'] }, words)).toEqual(['Criticality: High']);
  });

  it('say words of the buyer as they are', () => {
    expect(conditionsSaid({ tags: ['鋳造', '金型'] }, words)).toEqual(['Tags: 鋳造, 金型']);
  });

  it('name suppliers that were picked, by code', () => {
    expect(conditionsSaid({ suppliers: ['91ab', '4f7c'] }, words)).toEqual(['Suppliers: A-001 青葉製作所, B-014 港機械']);
  });

  it('name twenty of them at most, and count the others and those that have no name for the reader', () => {
    const many = Array.from({ length: 23 }, (_, at) => `s${at}`);
    const called = { ...words, value: (_: string, id: string) => `A-${id.slice(1).padStart(2, '0')}` };

    const [said = ''] = conditionsSaid({ suppliers: many }, called);
    expect(said).toMatch(/^Suppliers: A-00, A-01, .+, A-19, 3 more$/);
    expect(conditionsSaid({ suppliers: ['4f7c', '0d2e'] }, words)).toEqual(['Suppliers: A-001 青葉製作所, 1 more']);
  });

  it('count suppliers that were picked where the reader may know none of them', () => {
    expect(conditionsSaid({ suppliers: ['0d2e', 'ffff', '1234'] }, words)).toEqual(['Suppliers: 3 picked']);
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
    const leftOut = (campaigns: number) => ({ campaigns, suppliers: 0, ownerId: 0 });

    expect(conditionsSaid({ campaigns: ['c1'] }, words, leftOut(2))).toEqual(['Campaigns: 春の点検, 2 not named']);
    expect(conditionsSaid({ basis: 'self' }, words, leftOut(1))).toEqual(['Campaigns: 1 not named']);
  });

  it('count suppliers and say that there was a member of whom the reader may know nothing', () => {
    const leftOut = { campaigns: 0, suppliers: 2, ownerId: 1 };

    expect(conditionsSaid({ suppliers: ['4f7c'] }, words, leftOut)).toEqual(['Suppliers: A-001 青葉製作所, 2 more', 'Owner: somebody']);
    expect(conditionsSaid({}, words, leftOut)).toEqual(['Suppliers: 2 picked', 'Owner: somebody']);
  });

  it('do not name the basis that all exports have', () => {
    expect(conditionsSaid({ basis: 'self' }, words)).toEqual([]);
  });
});
