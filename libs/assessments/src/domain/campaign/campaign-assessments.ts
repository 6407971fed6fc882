import type { AssessmentState } from '../assessment-state.js';

/** One assessment as its buyer sees it in a list. It carries no answer and no supplier id. */
export interface CampaignAssessment {
  readonly assessmentId: string;
  readonly relationshipId: string;
  readonly state: AssessmentState;
  /** Questions answered so far, of those asked. */
  readonly answered: number;
  readonly total: number;
  readonly dueAt: Date;
  readonly openedAt: Date | null;
  readonly startedAt: Date | null;
  /** When the submission that counts now was made. */
  readonly submittedAt: Date | null;
  readonly submissionId: string | null;
}

/** A list row: the assessment and what the buyer calls the supplier. */
export interface CampaignLine extends CampaignAssessment {
  readonly supplierCode: string;
  readonly supplierName: string;
  /** Past due and not submitted. */
  readonly overdue: boolean;
  /** What became of the newest mail that brought the personal link; null where there was none. */
  readonly delivery: LinkDelivery | null;
}

export const DELIVERY_STATES = ['queued', 'held', 'sent', 'failed', 'dropped'] as const;
/** As notifications says it: `failed` came back, `held` waits for another day. */
export type DeliveryState = (typeof DELIVERY_STATES)[number];

export interface LinkDelivery {
  readonly state: DeliveryState;
  readonly recipient: string;
  /** Why it came back, in the mail server's words. */
  readonly failure: string | null;
  readonly createdAt: Date;
  readonly sentAt: Date | null;
}

export const LINE_SORTS = ['code', '-code', 'name', '-name', 'progress', '-progress', 'submitted', '-submitted'] as const;
/** A minus turns the order round. What has no value stands last. */
export type LineSort = (typeof LINE_SORTS)[number];

/** All conditions must hold. */
export interface LineFilter {
  readonly states?: readonly AssessmentState[];
  readonly overdue?: boolean;
  /** Words as in the list of suppliers. */
  readonly search?: string;
  readonly delivery?: readonly DeliveryState[];
}

export interface LineQuery extends LineFilter {
  readonly sort?: LineSort;
  readonly cursor?: string;
  readonly limit: number;
}

/** How far a campaign is. */
export interface CampaignProgress {
  /** Suppliers asked. */
  readonly assessments: number;
  readonly states: Readonly<Record<AssessmentState, number>>;
  /** Questions answered and asked over all that were not refused or cancelled. */
  readonly answered: number;
  readonly total: number;
  /** Past due and not submitted. */
  readonly overdue: number;
  /** With a submission that counts now. */
  readonly submitted: number;
}
