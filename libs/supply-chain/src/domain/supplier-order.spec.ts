import { encodeCursor } from '@app/kernel';

import { readCursor } from './supplier-order.js';

const ID = '0193e9c2-4b6f-7c1e-9a53-0d1f2e3a4b5c';

describe('the mark of a page', () => {
  it('is read back as it was given', () => {
    expect(readCursor(encodeCursor(['ミナト', '港機械', ID]), 'name')).toEqual(['ミナト', '港機械', ID]);
    expect(readCursor(encodeCursor([3, 'A-1', ID]), '-criticality')).toEqual([3, 'A-1', ID]);
    expect(readCursor(encodeCursor(['2026-11-22T09:30:00.123456Z', ID]), 'updated')).toEqual(['2026-11-22T09:30:00.123456Z', ID]);
  });

  it.each([
    ['of another order', encodeCursor(['A-1', ID]), 'name'],
    ['with a text where a number belongs', encodeCursor(['3', 'A-1', ID]), 'criticality'],
    ['with something that is no moment', encodeCursor(["'; drop table", ID]), 'updated'],
    ['with a character PostgreSQL cannot keep', encodeCursor(['A\u0000', ID]), 'code'],
    ['whose last value is no id', encodeCursor(['A-1', 'A-2']), 'code'],
    ['that is no cursor at all', 'こんにちは', 'code'],
  ] as const)('%s is refused', (_what, cursor, order) => {
    expect(() => readCursor(cursor, order)).toThrow(expect.objectContaining({ code: 'cursor_invalid' }));
  });
});
