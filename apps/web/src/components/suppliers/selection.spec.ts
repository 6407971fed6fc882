import { countSelected, EVERYBODY, isSelected, NOBODY, seenAnew, toggled } from './selection.js';

const A = { id: 'a', version: 1 };
const B = { id: 'b', version: 4 };

describe('a selection of suppliers', () => {
  it('takes one in and leaves it out again', () => {
    const one = toggled(NOBODY, A);

    expect([isSelected(one, 'a'), isSelected(one, 'b'), countSelected(one, 10)]).toEqual([true, false, 1]);
    expect(toggled(one, A)).toEqual(NOBODY);
  });

  it('of all leaves some out, also those that have not come yet', () => {
    const rest = toggled(EVERYBODY, B);

    expect([isSelected(rest, 'a'), isSelected(rest, 'b'), isSelected(rest, 'z'), countSelected(rest, 10)]).toEqual([true, false, true, 9]);
    expect(toggled(rest, B)).toEqual(EVERYBODY);
  });

  it('is kept in the versions that are shown by now', () => {
    const seen = seenAnew(toggled(toggled(NOBODY, A), B), [{ id: 'a', version: 2 }]);

    expect(seen).toEqual({
      kind: 'some',
      versions: new Map([
        ['a', 2],
        ['b', 4],
      ]),
    });
  });
});
