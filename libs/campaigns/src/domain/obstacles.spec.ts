import { type Candidate, obstaclesOf, ready } from './obstacles.js';

const asked: Candidate = { relationshipId: 'r1', code: 'A-1', name: '青葉製作所', version: 3, classes: ['hi'], contact: {} };
const covered = new Set(['shagaihi', 'hi']);

describe('obstacles before issuing', () => {
  it('are none for a supplier with a contact and covered classes', () => {
    expect(obstaclesOf([asked], covered)).toEqual([]);
  });

  it('name a supplier without classes', () => {
    const [obstacle] = obstaclesOf([{ ...asked, classes: [] }], covered);

    expect(obstacle).toEqual({ relationshipId: 'r1', code: 'A-1', name: '青葉製作所', version: 3, reason: 'no_classes', classes: [] });
  });

  it('name exactly the classes that the baseline does not cover', () => {
    const [obstacle] = obstaclesOf([{ ...asked, classes: ['hi', 'gokuhi', 'own'] }], covered);

    expect(obstacle).toMatchObject({ reason: 'class_not_covered', classes: ['gokuhi', 'own'] });
  });

  it('name every reason that one supplier has', () => {
    const found = obstaclesOf([{ ...asked, contact: null, classes: [] }], covered);

    expect(found.map(({ reason }) => reason)).toEqual(['no_contact', 'no_classes']);
  });

  it('leave the others ready', () => {
    const other = { ...asked, relationshipId: 'r2', contact: null };

    expect(ready([asked, other], obstaclesOf([asked, other], covered))).toEqual([asked]);
  });
});
