/**
 * What a supplier answered to one question (scoring.md, "Terms"). A question that is missing among the answers is unanswered.
 *
 * `verifiedLevel` is the level that a reviewer set after checking; it stands beside whatever was answered, and may be lower or higher.
 * Levels are whole numbers from 0 to the question's own `max`.
 */
export type Answer = LevelAnswer | UnknownAnswer | NotApplicableAnswer | DeclinedAnswer | UnansweredButVerified;

interface Verifiable {
  readonly verifiedLevel?: number;
}

export interface LevelAnswer extends Verifiable {
  readonly kind: 'level';
  readonly level: number;
  /** How many pieces of evidence stand behind the answer. */
  readonly evidence?: number;
}

/** 「分からない」: counts as level 0, reported on its own. */
export interface UnknownAnswer extends Verifiable {
  readonly kind: 'unknown';
}

/** 「該当なし」: leaves every mean, reported on its own. */
export interface NotApplicableAnswer extends Verifiable {
  readonly kind: 'not_applicable';
  readonly reason: string;
  /** The question's own N/A rule is true for the supplier's profile, or a reviewer confirmed it. Absent means not confirmed. */
  readonly confirmed?: boolean;
}

/** 「回答を控える」: leaves every mean, reported on its own. */
export interface DeclinedAnswer extends Verifiable {
  readonly kind: 'declined';
  readonly reason: string;
}

/** Nothing was answered, yet a reviewer found a level. Without a reviewer's level an unanswered question is simply missing. */
export interface UnansweredButVerified {
  readonly kind: 'unanswered';
  readonly verifiedLevel: number;
}

/** Answers by question key. */
export type Answers = Readonly<Record<string, Answer>>;

/** Whose word counts: the supplier's alone, or the reviewer's where there is one. */
export type Basis = 'self' | 'verified';
