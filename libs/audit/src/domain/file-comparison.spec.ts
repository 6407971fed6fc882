import { compareFile } from './file-comparison.js';

const sheet = (name: string, content: string) => ({
  name,
  rowCount: 1,
  sha256: content.repeat(64),
  rows: Buffer.alloc(16, content),
  numbers: Uint32Array.of(1, 2),
});

describe('compareFile', () => {
  const exported = [sheet('Gaps', 'a'), sheet('About', 'b')];
  const many = ['1', '2', '3', '4', '5'].map((name) => sheet(name, name));
  const told = (found: Parameters<typeof compareFile>[1]) => compareFile(exported, found).map(({ name, change, at }) => [name, change, at]);

  it('finds sheets unchanged that stand as they were', () => {
    expect(told(exported)).toEqual([]);
  });

  it.each([
    ['one that was moved to the front', '51234', ['5 from 4 to 0']],
    ['two that changed places', '13245', ['2 from 1 to 2']],
    ['one behind one that was added', 'x12345', []],
    ['one in the place of one that is missing', '1345', []],
    ['all of them turned round', '54321', ['1 from 0 to 4', '2 from 1 to 3', '3 from 2 to 2', '4 from 3 to 1']],
  ])('tells as few as can be said to have moved: %s', (_, order, moved) => {
    const found = [...order].map((name) => sheet(name, name));

    const places = compareFile(many, found).filter(({ change }) => change === 'moved');

    expect(places.map(({ name, exportedAt, at }) => `${name} from ${exportedAt} to ${at}`)).toEqual(moved);
  });

  it('finds sheets that changed their names for what they hold now', () => {
    expect(told([sheet('About', 'a'), sheet('Gaps', 'b')])).toEqual([
      ['Gaps', 'changed', 1],
      ['About', 'changed', 0],
      ['Gaps', 'moved', 1],
    ]);
  });

  it('finds a sheet under another name missing there and added here', () => {
    expect(told([sheet('Gaps (2)', 'a'), sheet('About', 'b')])).toEqual([
      ['Gaps', 'missing', null],
      ['Gaps (2)', 'added', 0],
    ]);
  });

  it.each([
    [
      'before',
      [sheet('Gaps', 'x'), ...exported],
      [
        ['Gaps', 'changed', 0],
        ['Gaps', 'added', 1],
      ],
    ],
    ['behind', [...exported, sheet('Gaps', 'x')], [['Gaps', 'added', 2]]],
  ])('lets no sheet hide %s the true one of its name', (_, found, places) => {
    expect(told(found)).toEqual(places);
  });
});
