import { byClass, ORDER } from './class-edits.js';
import { conflictsOf } from './two-edits/rules.js';

const secret = { key: 'hi', name: { ja: '秘', en: 'Secret' }, exposure: 2 };
const top = { key: 'gokuhi', name: { ja: '極秘', en: 'Top secret' }, exposure: 3 };
const added = { name: { ja: '図面', en: 'Drawings' }, exposure: 4 };
const OPENED = { classes: [secret, top] };

describe('two edits of the information classes', () => {
  it('are both kept where they concern different classes, with what was added on either side', () => {
    const theirs = { classes: [{ ...secret, exposure: 2.5 }, top, { ...added, key: 'zumen' }] };
    const mine = { classes: [secret, { ...top, exposure: 5 }, added] };

    expect(conflictsOf(byClass, OPENED, theirs, mine)).toEqual([]);
    expect(byClass.merged(OPENED, theirs, mine, []).classes).toEqual([
      { ...secret, exposure: 2.5 },
      { ...top, exposure: 5 },
      { ...added, key: 'zumen' },
      added,
    ]);
  });

  it('meet at a class that one took away and the other changed', () => {
    const theirs = { classes: [top] };
    const mine = { classes: [{ ...secret, exposure: 9 }, top] };

    expect(conflictsOf(byClass, OPENED, theirs, mine)).toEqual(['hi']);
    expect(byClass.merged(OPENED, theirs, mine, []).classes).toEqual([top]);
    expect(byClass.merged(OPENED, theirs, mine, ['hi']).classes).toEqual([top, { ...secret, exposure: 9 }]);
  });

  it('keep the order that was changed on one side', () => {
    const mine = { classes: [top, secret] };

    expect(byClass.differing(OPENED, mine)).toEqual([ORDER]);
    expect(byClass.merged(OPENED, { classes: [secret, { ...top, exposure: 7 }] }, mine, []).classes).toEqual([
      { ...top, exposure: 7 },
      secret,
    ]);
  });
});
