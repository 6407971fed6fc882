import type { AssessmentInput } from '@app/gap-analysis';

import type { AnswerValue, SubmittedKind } from '../answers/answer.js';
import type { Frozen } from '../frozen.js';
import type { RatedProbe } from './scoring-input.js';

/** What a supplier stated and signed at one moment. It never changes. */
export interface Submission extends Frozen {
  readonly id: string;
  readonly assessmentId: string;
  readonly campaignId: string;
  /** 1, 2, 3 … within its assessment. */
  readonly number: number;
  readonly submittedAt: Date;
  /** After the due moment. */
  readonly late: boolean;
  readonly signedBy: string;
  readonly signedTitle: string;
  readonly answered: number;
  readonly total: number;
}

export interface SubmittedAnswer {
  readonly questionKey: string;
  readonly kind: SubmittedKind;
  readonly level: number | null;
  readonly reason: string | null;
  readonly comment: string | null;
  /** Of profile questions and probes. */
  readonly value: AnswerValue | null;
  /** N/A: the question's own rule held for the profile answers when it was submitted. */
  readonly confirmed: boolean;
  readonly answeredByName: string;
  readonly answeredAt: Date;
}

export interface SubmissionWithAnswers extends Submission {
  readonly answers: readonly SubmittedAnswer[];
}

/** Everything that scoring a submission takes: the pure library's input but for the basis, and whose it is. */
export interface ScoringMaterial {
  readonly submission: Submission;
  readonly supplierId: string;
  readonly relationshipId: string;
  readonly input: Omit<AssessmentInput, 'basis'>;
  /** Every perception probe, in catalogue order. */
  readonly probes: readonly RatedProbe[];
  /** What was written beside an answer, by question key. */
  readonly comments: ReadonlyMap<string, string>;
}
