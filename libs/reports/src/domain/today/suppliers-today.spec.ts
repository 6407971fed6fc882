import type { MeasuredSupplier } from './chain-today.js';
import { suppliersToday } from './suppliers-today.js';

const member = (code: string, attainment: number | null, standing: MeasuredSupplier['standing'] = 'minor'): MeasuredSupplier => ({
  ...{ relationshipId: code, code, standing, attainment },
  ...{ mustGaps: 0, line: '', exposure: 1 },
});

describe('Suppliers then and under today’s baseline', () => {
  it('come in the order of their fall, then by code; who cannot be compared comes last', () => {
    const before = [member('A', 0.5), member('B', 0.9), member('C', 0.9), member('D', 0.5), member('E', null)];
    const now = [member('A', 0.6), member('B', 0.5), member('C', 0.5), member('E', 0.5)];

    expect(suppliersToday(before, now).map(({ code }) => code)).toEqual(['B', 'C', 'A', 'D', 'E']);
  });

  it('are those alone that stand as wished on both sides; who is measured no more stands nowhere today', () => {
    const before = [member('A', 1, 'conforming'), member('B', 1, 'conforming'), member('C', 1, 'conforming')];
    const now = [member('A', 1, 'conforming'), member('B', 0.5, 'major')];

    expect(suppliersToday(before, now, { before: 'conforming' })).toHaveLength(3);
    expect(suppliersToday(before, now, { before: 'conforming', now: 'major' }).map(({ code }) => code)).toEqual(['B']);
    expect(suppliersToday(before, now, { now: 'conforming' }).map(({ code }) => code)).toEqual(['A']);
  });
});
