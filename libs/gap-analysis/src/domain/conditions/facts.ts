import type { Answer } from '../scoring/answer.js';

/** An answer to a profile question: one option, or several. */
export type ProfileAnswer = string | readonly string[];

/** What is decided about a supplier. Whatever is missing here is undecided: unanswered, hidden, or answered without a level. */
export interface Facts {
  readonly profile: ReadonlyMap<string, ProfileAnswer>;
  /** The supplier's own levels by question key. */
  readonly levels: ReadonlyMap<string, number>;
}

/** What a profile answer decides; undefined when nothing was written or chosen, as in a form where every tick was taken away again. */
export function decidedChoice(answer: ProfileAnswer | undefined): ProfileAnswer | undefined {
  return answer === undefined || answer.length === 0 ? undefined : answer;
}

/**
 * The level that conditions compare: the supplier's own, never the reviewer's; otherwise a review would change what was asked.
 * Undefined for N/A, "don't know" and "declined" (question-set.json, `undecided`).
 */
export function decidedLevel(answer: Answer | undefined): number | undefined {
  return answer?.kind === 'level' ? answer.level : undefined;
}
