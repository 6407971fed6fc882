import { compare } from '../compare.js';
import type { ImprovementStep, Ladder } from './ladder.js';

export interface ImprovementPlan {
  /** In catalogue order, those of one question from the lowest up. */
  readonly steps: readonly ImprovementStep[];
  /** JPY. */
  readonly cost: number;
  /** How much the sum of priorities falls. */
  readonly saves: number;
}

/** A choice for one question and all after it: how many steps of this one's ladder, and the choice for the rest. */
interface Choice {
  readonly cost: number;
  readonly saves: number;
  readonly taken: number;
  readonly rest: Choice | null;
}

/**
 * The steps that buy the largest fall in priorities within a budget (scoring.md, "Improvement plan"): the exact optimum, not an estimate.
 * Of plans that save the same the cheaper one; of those, the one that takes more of the question that stands first in the catalogue.
 * A question never ends on a step that saves nothing.
 *
 * How: going through the questions from the last to the first, it keeps every choice that no other beats, that is, none saves as much
 * for less, and none saves more for the same money. A beaten choice cannot be part of the best plan, so nothing is lost.
 * The choices kept differ in cost and in savings, so there are never more of them than there are
 * different sums of savings, nor more than budget ÷ (greatest common divisor of the costs) + 1. Time is steps × choices kept:
 * with the built-in weights at most some 4,000 choices for 64 questions, whatever the costs are.
 *
 * @param ladders in catalogue order
 * @param budget JPY, 0 or more
 * @throws RangeError for a cost that is not a whole number of 0 or more, or a saving or budget below 0
 */
export function planImprovement(ladders: readonly Ladder[], budget: number): ImprovementPlan {
  if (!(budget >= 0)) throw new RangeError(`The budget must be 0 or more, not ${budget}.`);
  for (const step of ladders.flat()) assertSane(step);

  const best = ladders.reduceRight((choices, ladder) => withLadder(choices, ladder, budget), [
    { cost: 0, saves: 0, taken: 0, rest: null },
  ] as readonly Choice[]);
  // Unbeaten choices get dearer and better together: the last one is the best that the budget can pay.
  return unfold(best.at(-1) ?? null, ladders);
}

/** Adds one question in front of the choices for all after it: each of them with no step of its ladder, with the first, with the first two … */
function withLadder(rest: readonly Choice[], ladder: Ladder, budget: number): readonly Choice[] {
  let choices: readonly Choice[] = rest.map((choice) => ({ cost: choice.cost, saves: choice.saves, taken: 0, rest: choice }));
  let cost = 0;
  let saves = 0;
  for (const [index, step] of ladder.entries()) {
    cost += step.cost;
    saves += step.saves;
    if (cost > budget) break;
    if (step.saves > 0) choices = unbeaten(choices, climbing(rest, { cost, saves, taken: index + 1 }, budget));
  }
  return choices;
}

function climbing(rest: readonly Choice[], climb: Omit<Choice, 'rest'>, budget: number): Choice[] {
  const choices: Choice[] = [];
  for (const choice of rest) {
    const cost = choice.cost + climb.cost;
    if (cost > budget) break;
    choices.push({ cost, saves: choice.saves + climb.saves, taken: climb.taken, rest: choice });
  }
  return choices;
}

/** Merges two lists of ascending cost, keeping what saves more than everything that costs no more; on a full tie, the one that takes more steps. */
function unbeaten(fewerSteps: readonly Choice[], moreSteps: readonly Choice[]): Choice[] {
  const kept: Choice[] = [];
  let best = Number.NEGATIVE_INFINITY;
  let fewerAt = 0;
  let moreAt = 0;
  for (;;) {
    const fewer = fewerSteps[fewerAt];
    const more = moreSteps[moreAt];
    const next = fewer === undefined || (more !== undefined && goesFirst(more, fewer)) ? more : fewer;
    if (next === undefined) return kept;

    if (next === more) moreAt += 1;
    else fewerAt += 1;
    if (compare(next.saves, best) <= 0) continue;
    kept.push(next);
    best = next.saves;
  }
}

function goesFirst(more: Choice, fewer: Choice): boolean {
  return more.cost === fewer.cost ? compare(more.saves, fewer.saves) >= 0 : more.cost < fewer.cost;
}

function unfold(best: Choice | null, ladders: readonly Ladder[]): ImprovementPlan {
  const steps: ImprovementStep[] = [];
  let choice = best;
  for (const ladder of ladders) {
    steps.push(...ladder.slice(0, choice?.taken ?? 0));
    choice = choice?.rest ?? null;
  }
  return { steps, cost: best?.cost ?? 0, saves: best?.saves ?? 0 };
}

function assertSane({ key, from, cost, saves }: ImprovementStep): void {
  if (!Number.isSafeInteger(cost) || cost < 0)
    throw new RangeError(`${key}: the step from level ${from} must cost a whole number of yen, not ${cost}.`);
  if (!(saves >= 0)) throw new RangeError(`${key}: the step from level ${from} cannot save ${saves}.`);
}
