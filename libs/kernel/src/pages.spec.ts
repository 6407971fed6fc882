import type { KeyKind } from './cursor-kinds.js';
import { decodeCursor, decodePartCursor, encodeCursor, pageOf } from './pages.js';

const ID = '0193e9c2-4b6f-7c1e-9a53-0d1f2e3a4b5c';

describe('a page mark', () => {
  it('comes back as it was given', () => {
    const key = ['港機械', -3, 9_007_199_254_740_991, 0.25, '2026-11-22T09:30:00.123Z', '2026-11-22T09:30:00.123456Z', ID, null] as const;

    const read = decodeCursor(encodeCursor(key), ['text', 'integer', 'serial', 'number', 'moment', 'moment', 'id', 'any']);

    expect(read).toEqual(key);
  });

  it.each<[string, KeyKind, string | number | null]>([
    ['null', 'text', null],
    ['a number for a text', 'text', 1],
    ['a text that PostgreSQL cannot keep', 'text', 'a\0'],
    ['half a character', 'text', '\ud800'],
    ['a fraction for an integer', 'integer', 1.5],
    ['an integer that no column holds', 'integer', 2_147_483_648],
    ['a number that is not exact', 'serial', 9_007_199_254_740_992],
    ['a text for a number', 'number', '1'],
    ['a day for a moment', 'moment', '2026-11-22'],
    ['a day that does not exist', 'moment', '2026-02-30T00:00:00.000Z'],
    ['an hour that does not exist', 'moment', '2026-02-03T25:00:00.000Z'],
    ['a year that PostgreSQL does not know', 'moment', '0000-01-01T00:00:00.000Z'],
    ['another text for an id', 'id', 'A-1'],
  ])('with %s is refused', (_what, kind, value) => {
    expect(() => decodeCursor(encodeCursor([value]), [kind])).toThrow(expect.objectContaining({ code: 'cursor_invalid', field: 'cursor' }));
  });

  it.each([
    ['of a list with fewer sort values', encodeCursor(['a'])],
    ['of a list with more sort values', encodeCursor(['a', ID, ID])],
    ['that holds something else', Buffer.from('{"a":1}').toString('base64url')],
    ['that holds a list of lists', Buffer.from(`[["a"],"${ID}"]`).toString('base64url')],
    ['that is none', 'こんにちは'],
    ['that is empty', ''],
  ])('%s is refused', (_what, cursor) => {
    expect(() => decodeCursor(cursor, ['text', 'id'])).toThrow(expect.objectContaining({ code: 'cursor_invalid' }));
  });
});

describe('a page mark of a list in parts', () => {
  const read = (key: readonly (string | number)[]) => decodePartCursor(encodeCursor(key), { scored: ['number', 'id'], open: ['text'] });

  it('leads into the part that it was made for', () => {
    expect(read(['scored', 0.5, ID])).toEqual({ part: 'scored', after: [0.5, ID] });
    expect(read(['open', 'A-1'])).toEqual({ part: 'open', after: ['A-1'] });
  });

  it.each([
    ['of another part', ['open', 0.5, ID]],
    ['of no part', [0.5, ID]],
    ['of a part that there is not', ['toString', 'A-1']],
  ])('%s is refused', (_what, key) => {
    expect(() => read(key)).toThrow(expect.objectContaining({ code: 'cursor_invalid' }));
  });
});

describe('a page', () => {
  it('leads on from its last row where one more was found', () => {
    const { items, next } = pageOf([1, 2, 3], 2, (row) => [row]);

    expect(items).toEqual([1, 2]);
    expect(decodeCursor(next ?? '', ['integer'])).toEqual([2]);
  });

  it('is the last one where no more was found', () => {
    expect(pageOf([1, 2], 2, (row) => [row])).toEqual({ items: [1, 2], next: null });
    expect(pageOf([], 2, () => [])).toEqual({ items: [], next: null });
  });
});
