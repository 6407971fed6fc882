import fc from 'fast-check';
import { type ImprovementPlan, planImprovement } from './improvement-plan.js';
import type { Ladder } from './ladder.js';

/** A ladder from [cost, saves] per step. */
function ladder(key: string, ...steps: readonly (readonly [cost: number, saves: number])[]): Ladder {
  return steps.map(([cost, saves], from) => ({ key, from, to: from + 1, cost, saves }));
}

function taken(plan: ImprovementPlan): string[] {
  return plan.steps.map(({ key, to }) => `${key}+${to}`);
}

describe('planImprovement', () => {
  it('is empty without a gap', () => {
    expect(planImprovement([], 1000)).toEqual({ steps: [], cost: 0, saves: 0 });
  });

  it('takes what costs nothing even without a budget', () => {
    expect(taken(planImprovement([ladder('A', [0, 1], [0, 1]), ladder('B', [1, 9])], 0))).toEqual(['A+1', 'A+2']);
  });

  it('goes through a poor step to reach a good one', () => {
    expect(taken(planImprovement([ladder('A', [90, 1], [10, 50]), ladder('B', [100, 40])], 100))).toEqual(['A+1', 'A+2']);
  });

  it('prefers the best sum to the best single step', () => {
    expect(taken(planImprovement([ladder('A', [100, 10]), ladder('B', [50, 6]), ladder('C', [50, 6])], 100))).toEqual(['B+1', 'C+1']);
  });

  it('takes the cheaper of two that save the same', () => {
    expect(planImprovement([ladder('A', [80, 5]), ladder('B', [30, 5])], 80)).toMatchObject({ cost: 30, saves: 5, steps: [{ key: 'B' }] });
  });

  it('takes the first in the catalogue of two that save and cost the same', () => {
    expect(taken(planImprovement([ladder('A', [50, 5]), ladder('B', [50, 5])], 50))).toEqual(['A+1']);
    expect(taken(planImprovement([ladder('A', [20, 1], [30, 4]), ladder('B', [30, 4]), ladder('C', [20, 1])], 50))).toEqual(['A+1', 'A+2']);
  });

  it('finds a tie where savings are equal on paper only', () => {
    expect(planImprovement([ladder('A', [60, 0.1], [20, 0.2]), ladder('B', [70, 0.3])], 80).cost).toBe(70);
  });

  it('does not end on a step that saves nothing', () => {
    expect(taken(planImprovement([ladder('A', [0, 5], [0, 0])], 10))).toEqual(['A+1']);
  });

  it('takes everything that an endless budget can pay', () => {
    expect(planImprovement([ladder('A', [3, 1], [4, 1]), ladder('B', [5, 1])], Number.POSITIVE_INFINITY)).toMatchObject({
      cost: 12,
      saves: 3,
    });
  });

  it.each([
    ['a budget below 0', [], -1],
    ['a budget that is no number', [], Number.NaN],
    ['a cost below 0', [ladder('A', [-1, 1])], 10],
    ['half a yen', [ladder('A', [0.5, 1])], 10],
    ['a saving below 0', [ladder('A', [1, -1])], 10],
  ])('refuses %s', (_, ladders, budget) => {
    expect(() => planImprovement(ladders, budget)).toThrow(RangeError);
  });

  it('chooses among 64 questions of 4 steps with costs to the yen', () => {
    const ladders = Array.from({ length: 64 }, (_, question) =>
      ladder(
        `Q${question}`,
        ...[1, 2, 3, 4].map((step): [number, number] => [((question * 7919 + step * 104_729) % 999_983) + 1, 3 * (1 + (question % 5))]),
      ),
    );

    const plan = planImprovement(ladders, 30_000_000);

    expect(plan.cost).toBeLessThanOrEqual(30_000_000);
  });

  it('says what to do when there is too much to choose from, instead of a plan that may not be the best', () => {
    // Savings that differ in the fifth decimal, and a cost that keeps in step with them: no choice beats another.
    const weights = Array.from({ length: 64 }, (_, question) => 100_000 + ((question * 15_485_863) % 99_991));
    const toTheYen = weights.map((weight, at) => ladder(`Q${at}`, [weight, weight / 1e5], [weight, weight / 1e5]));
    const inTenThousands = toTheYen.map((steps) => steps.map((step) => ({ ...step, cost: 10_000 * Math.ceil(step.cost / 10_000) })));

    expect(() => planImprovement(toTheYen, 5_000_000)).toThrow(expect.objectContaining({ code: 'plan_too_fine' }));
    expect(planImprovement(inTenThousands, 5_000_000).cost).toBeLessThanOrEqual(5_000_000);
  });
});

/** Every choice of how far to climb each ladder, by trying them all; those first in the catalogue climb highest first. */
function everyChoice(ladders: readonly Ladder[]): { steps: number[]; cost: number; saves: number }[] {
  const [first, ...others] = ladders;
  if (first === undefined) return [{ steps: [], cost: 0, saves: 0 }];

  const rest = everyChoice(others);
  return Array.from({ length: first.length + 1 }, (_, down) => first.slice(0, first.length - down)).flatMap((climbed) =>
    rest.map(({ steps, cost, saves }) => ({
      steps: [climbed.length, ...steps],
      cost: climbed.reduce((sum, step) => sum + step.cost, cost),
      saves: climbed.reduce((sum, step) => sum + step.saves, saves),
    })),
  );
}

describe('Any plan', () => {
  const step = fc.tuple(fc.nat(6), fc.integer({ min: 1, max: 4 }));
  const ladders = fc
    .array(fc.array(step, { maxLength: 3 }), { maxLength: 5 })
    .map((all) => all.map((steps, at) => ladder(`Q${at}`, ...steps)));

  it('is the very one that trying everything finds', () => {
    fc.assert(
      fc.property(ladders, fc.nat(30), (any, budget) => {
        const [best] = everyChoice(any)
          .filter(({ cost }) => cost <= budget)
          .sort((one, other) => other.saves - one.saves || one.cost - other.cost);

        const plan = planImprovement(any, budget);

        expect({ cost: plan.cost, saves: plan.saves }).toEqual({ cost: best?.cost, saves: best?.saves });
        expect(any.map((_, at) => plan.steps.filter(({ key }) => key === `Q${at}`).length)).toEqual(best?.steps);
      }),
      { numRuns: 500 },
    );
  });

  it('keeps to the budget, and its steps add up', () => {
    fc.assert(
      fc.property(ladders, fc.nat(30), (any, budget) => {
        const { steps, cost, saves } = planImprovement(any, budget);

        expect(cost).toBeLessThanOrEqual(budget);
        expect(steps.reduce((sum, one) => sum + one.cost, 0)).toBe(cost);
        expect(steps.reduce((sum, one) => sum + one.saves, 0)).toBe(saves);
      }),
    );
  });

  it('never saves less with a larger budget', () => {
    fc.assert(
      fc.property(ladders, fc.nat(30), fc.nat(10), (any, budget, more) => {
        expect(planImprovement(any, budget + more).saves).toBeGreaterThanOrEqual(planImprovement(any, budget).saves);
      }),
    );
  });
});
