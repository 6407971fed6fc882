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
  const told = (found: Parameters<typeof compareFile>[1]) => compareFile(exported, found).map(({ name, change, at }) => [name, change, at]);

  it('finds sheets unchanged in whatever order they stand', () => {
    expect(told([sheet('About', 'b'), sheet('Gaps', 'a')])).toEqual([]);
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
