import { classSetsOf, headcountOf } from './audience.js';

const supplier = (relationshipId: string, ...classes: string[]) => ({ relationshipId, classes });

describe('the audience of a campaign', () => {
  const [secret, both, alsoBoth, none] = [supplier('1', 'hi'), supplier('2', 'hi', 'gokuhi'), supplier('3', 'hi', 'gokuhi'), supplier('4')];
  const sets = classSetsOf([secret, both, alsoBoth, none], [secret, both]);

  it('counts each combination as it occurs, the most frequent first, and who can be asked of it', () => {
    expect(sets).toEqual([
      { classes: ['hi', 'gokuhi'], suppliers: 2, ready: 1 },
      { classes: ['hi'], suppliers: 1, ready: 1 },
    ]);
  });

  it('counts a supplier at every class that it handles', () => {
    expect([headcountOf('hi', sets), headcountOf('gokuhi', sets), headcountOf('shagaihi', sets)]).toEqual([
      { suppliers: 3, ready: 2 },
      { suppliers: 2, ready: 1 },
      { suppliers: 0, ready: 0 },
    ]);
  });
});
