import type { AssessmentState } from '../domain/assessment-state.js';
import type { Frozen } from '../domain/frozen.js';

/** One assessment with all that is frozen on it. */
export interface AssessmentRow extends Frozen {
  readonly id: string;
  readonly buyerId: string;
  readonly supplierId: string;
  readonly relationshipId: string;
  readonly campaignId: string;
  readonly title: string;
  readonly purpose: string;
  readonly senderName: string;
  readonly replyTo: string;
  /** Calendar day, `YYYY-MM-DD`, in `timeZone`. */
  readonly dueDay: string;
  readonly dueAt: Date;
  readonly timeZone: string;
  readonly state: AssessmentState;
  readonly answered: number;
  readonly total: number;
  readonly issuedAt: Date;
  readonly openedAt: Date | null;
  readonly startedAt: Date | null;
  readonly submittedAt: Date | null;
  /** The submission that counts now. */
  readonly submissionId: string | null;
  readonly submissionCount: number;
  readonly endedReason: string | null;
}

export const ASSESSMENT_COLUMNS = `id, buyer_id as "buyerId", supplier_id as "supplierId", relationship_id as "relationshipId",
  campaign_id as "campaignId", title, purpose, sender_name as "senderName", reply_to as "replyTo", form,
  questionnaire_owner_id as "questionnaireOwnerId", questionnaire_version_id as "questionnaireVersionId",
  baseline_owner_id as "baselineOwnerId", baseline_version_id as "baselineVersionId", classes, due_day::text as "dueDay", due_at as "dueAt",
  time_zone as "timeZone", state, answered, total, issued_at as "issuedAt", opened_at as "openedAt", started_at as "startedAt",
  submitted_at as "submittedAt", submission_id as "submissionId", submission_count as "submissionCount", ended_reason as "endedReason"`;
