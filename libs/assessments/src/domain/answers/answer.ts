/** What can stand at a question, a profile question or a probe. */
export const ANSWER_KINDS = ['level', 'unknown', 'not_applicable', 'declined', 'profile', 'probe'] as const;
export type AnswerKind = (typeof ANSWER_KINDS)[number];

/** `unanswered`: nothing but a comment was left at the question. */
export type SubmittedKind = AnswerKind | 'unanswered';

/** Of a profile question: one option or a text · several options or lines · a text per field. */
export type ProfileValue = string | readonly string[] | Readonly<Record<string, string>>;
/** A probe's is a number, 0..4. */
export type AnswerValue = ProfileValue | number;

/** What stands at one question, checked and clean. `kind` null: nothing, or no longer; a comment may stand alone. */
export interface AnswerContent {
  readonly kind: AnswerKind | null;
  readonly level: number | null;
  readonly reason: string | null;
  readonly value: AnswerValue | null;
  readonly comment: string | null;
}

export const NO_ANSWER: AnswerContent = { kind: null, level: null, reason: null, value: null, comment: null };

/** An answer while it is being worked on. */
export interface WorkingAnswer extends AnswerContent {
  readonly questionKey: string;
  /** Raised by each change; 0 where nothing was ever written. */
  readonly version: number;
  readonly answeredByName: string;
  readonly answeredAt: Date;
}
