import { unevenness } from './unevenness.js';

const suppliers = (...attainments: (number | null)[]) =>
  attainments.map((attainment, at) => ({ relationshipId: `R${at}`, code: `S${String(at).padStart(2, '0')}`, attainment }));

describe('Who lies far below the others', () => {
  it('is not said of fewer than five, and who has no attainment is no member', () => {
    expect(unevenness(suppliers(0.1, 0.9, 0.9, 0.9, null))).toBeNull();
  });

  it('are the lowest below the median while there are fewer than twenty, five at most', () => {
    const few = unevenness(suppliers(0.9, 0.2, 0.5, 0.8, 0.4));
    const more = unevenness(suppliers(...Array.from({ length: 19 }, (_, at) => at / 20)));

    expect(few).toMatchObject({ rule: 'lowest', members: 5, median: 0.5 });
    expect(few?.below.map(({ relationshipId }) => relationshipId)).toEqual(['R1', 'R4']);
    expect(more?.below).toHaveLength(5);
  });

  it('are those with a deviation value below 30 from twenty on', () => {
    // μ = 0.76, σ = √(0.8²·0.05·0.95) = 0.1744; (0 − 0.76) / 0.1744 = −4.36
    const one = unevenness(suppliers(...Array.from({ length: 19 }, () => 0.8), 0));

    expect(one).toMatchObject({ rule: 'deviation_value', members: 20 });
    expect(one?.below.map(({ relationshipId }) => relationshipId)).toEqual(['R19']);
    expect(one?.below[0]?.deviationValue).toBeCloseTo(6.41, 2);
  });

  it('go by supplier code where they are equal on paper, and are not below a median that they reach there', () => {
    const tied = unevenness(suppliers(0.9, 0.1 + 0.2, 0.3, 0.9, 0.9));
    const atMedian = unevenness(suppliers(0.3, 0.1 + 0.2, 0.1 + 0.2, 0.9, 0.9));

    expect(tied?.below.map(({ relationshipId }) => relationshipId)).toEqual(['R1', 'R2']);
    expect(atMedian?.below).toEqual([]);
  });

  it('is nobody where all are alike', () => {
    expect(unevenness(suppliers(...Array.from({ length: 20 }, () => 0.1)))?.below).toEqual([]);
    expect(unevenness(suppliers(0.5, 0.5, 0.5, 0.5, 0.5))?.below).toEqual([]);
  });
});
