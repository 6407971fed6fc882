import type { AnswerContent } from './answer.js';

/** Who wrote what over what, and when. */
export interface AnswerChange {
  /** The version that the answer had afterwards. */
  readonly version: number;
  readonly at: Date;
  readonly by: string;
  /** Null for the first one. */
  readonly before: AnswerContent | null;
  readonly after: AnswerContent;
}
