import { changeTogether, type SharedFields } from './shared-change.js';

const SUPPLIER: SharedFields = {
  id: '1',
  name: '港機械',
  version: 1,
  classes: ['hi'],
  ownerId: null,
  criticality: 'medium',
  tags: ['重点'],
  state: 'active',
};

describe('what is changed of many suppliers at once', () => {
  it('is what was said, of those that differ', () => {
    const other = { ...SUPPLIER, id: '2', classes: ['gokuhi'] };

    const changes = changeTogether([SUPPLIER, other], { classes: ['gokuhi'] });

    expect(changes).toEqual([{ before: SUPPLIER, after: { ...SUPPLIER, classes: ['gokuhi'] }, changed: ['classes'] }]);
  });

  it('adds tags to those that each has', () => {
    expect(changeTogether([SUPPLIER], { addTags: ['重点', '愛知'] })[0]?.after.tags).toEqual(['重点', '愛知']);
  });

  it('takes an owner away where null is said, and leaves the owner where nothing is', () => {
    const owned = { ...SUPPLIER, ownerId: 'somebody' };

    expect(changeTogether([owned], { ownerId: null }).map(({ after }) => after.ownerId)).toEqual([null]);
    expect(changeTogether([owned], { state: 'ended' }).map(({ after }) => after.ownerId)).toEqual(['somebody']);
  });

  it('is nothing where one supplier would have too many tags, and says whose', () => {
    const full = { ...SUPPLIER, name: '北工業', tags: Array.from({ length: 20 }, (_, n) => `t${n}`) };

    expect(() => changeTogether([SUPPLIER, full], { addTags: ['愛知'] })).toThrow(
      expect.objectContaining({
        code: 'too_many_tags_together',
        details: expect.objectContaining({ name: '北工業', count: 1, limit: 20 }),
      }),
    );
  });
});
