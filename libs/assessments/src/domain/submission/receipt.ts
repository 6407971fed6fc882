/** What a supplier holds in hand after it has submitted. */
export interface Receipt {
  readonly submissionId: string;
  /** 1 for the first submission of an assessment. */
  readonly number: number;
  readonly submittedAt: Date;
  /** After the due moment. */
  readonly late: boolean;
  /** Questions left open. */
  readonly unanswered: number;
}
