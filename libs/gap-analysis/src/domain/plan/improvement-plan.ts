import { compare } from '../compare.js';
import { refuse } from '../problems.js';
import type { ImprovementStep, Ladder } from './ladder.js';

export interface ImprovementPlan {
  /** In catalogue order, those of one question from the lowest up. */
  readonly steps: readonly ImprovementStep[];
  /** JPY. */
  readonly cost: number;
  /** How much the sum of priorities falls. */
  readonly saves: number;
}

/** What to do about the questions from some place in the catalogue on: how far to climb the first of them that is climbed, then the rest. */
interface Choice {
  readonly cost: number;
  readonly saves: number;
  readonly climbed: Ladder;
  readonly rest: Choice | null;
}

/** More than any plan in earnest comes to. Up to here a plan takes about a second and under 200 MB. */
const MAX_CHOICES = 50_000;

const NOTHING: Choice = { cost: 0, saves: 0, climbed: [], rest: null };

/**
 * The steps that buy the largest fall in priorities within a budget (scoring.md, "Improvement plan"): the exact optimum, not an estimate.
 * Of plans that save the same the cheaper one; of those, the one that takes more of the question that stands first in the catalogue.
 * A question never ends on a step that saves nothing.
 *
 * How: going through the questions from the last to the first, it keeps every choice that no other beats, that is, none saves as much
 * for less, and none saves more for the same money. A beaten choice cannot be part of the best plan, so nothing is lost.
 *
 * How long: steps × choices kept. These differ in cost and in savings, so they are never more than the different sums of savings, nor
 * than budget ÷ (greatest common divisor of the costs) + 1: with the built-in weights fewer than 4,000, whatever the costs are.
 * Only weights of many decimals together with costs to the yen that keep in step with them come to more than can be gone through.
 *
 * @param ladders in catalogue order
 * @param budget JPY, 0 or more
 * @throws AppError `plan_too_fine` instead of a plan that might not be the best
 * @throws RangeError for a cost that is not a whole number of 0 or more, or a saving or budget below 0
 */
export function planImprovement(ladders: readonly Ladder[], budget: number): ImprovementPlan {
  if (!(budget >= 0)) throw new RangeError(`The budget must be 0 or more, not ${budget}.`);
  for (const step of ladders.flat()) assertSane(step);

  const choices = ladders.reduceRight<readonly Choice[]>((kept, ladder) => withLadder(kept, ladder, budget), [NOTHING]);
  // Unbeaten choices get dearer and better together: the last one is the best that the budget can pay.
  const best = choices.at(-1) ?? NOTHING;
  return { steps: stepsOf(best), cost: best.cost, saves: best.saves };
}

/** Adds one question before those chosen for: each choice without a step of its ladder, with the first step, with the first two … */
function withLadder(rest: readonly Choice[], ladder: Ladder, budget: number): readonly Choice[] {
  let kept = rest;
  let cost = 0;
  let saves = 0;
  for (const [index, step] of ladder.entries()) {
    cost += step.cost;
    saves += step.saves;
    if (step.saves > 0) kept = unbeaten(kept, climbing({ cost, saves, climbed: ladder.slice(0, index + 1) }, rest, budget));
  }
  if (kept.length > MAX_CHOICES) throw refuse('plan_too_fine');
  return kept;
}

/** One climb together with each choice for the rest that the budget can still pay. */
function climbing(climb: Omit<Choice, 'rest'>, choices: readonly Choice[], budget: number): Choice[] {
  const affordable: Choice[] = [];
  for (const rest of choices) {
    const cost = climb.cost + rest.cost;
    if (cost > budget) break;
    affordable.push({ cost, saves: climb.saves + rest.saves, climbed: climb.climbed, rest });
  }
  return affordable;
}

/** Merges two lists of ascending cost, keeping what saves more than everything that costs no more; on a full tie, what climbs higher. */
function unbeaten(lower: readonly Choice[], higher: readonly Choice[]): Choice[] {
  const kept: Choice[] = [];
  let best = Number.NEGATIVE_INFINITY;
  let lowerAt = 0;
  let higherAt = 0;
  for (;;) {
    const low = lower[lowerAt];
    const high = higher[higherAt];
    const next = low === undefined || (high !== undefined && goesFirst(high, low)) ? high : low;
    if (next === undefined) return kept;

    if (next === high) higherAt += 1;
    else lowerAt += 1;
    if (compare(next.saves, best) <= 0) continue;
    kept.push(next);
    best = next.saves;
  }
}

function goesFirst(high: Choice, low: Choice): boolean {
  return high.cost === low.cost ? compare(high.saves, low.saves) >= 0 : high.cost < low.cost;
}

function stepsOf(choice: Choice): ImprovementStep[] {
  const steps: ImprovementStep[] = [];
  for (let next: Choice | null = choice; next !== null; next = next.rest) steps.push(...next.climbed);
  return steps;
}

function assertSane({ key, from, cost, saves }: ImprovementStep): void {
  const at = `${key}: the step from level ${from}`;
  if (!Number.isSafeInteger(cost) || cost < 0) throw new RangeError(`${at} must cost a whole number of yen, not ${cost}.`);
  if (!(saves >= 0)) throw new RangeError(`${at} cannot save ${saves}.`);
}
