import { TenantDatabase } from '@app/tenancy';
import { Injectable } from '@nestjs/common';

import type { Submission, SubmittedAnswer } from '../domain/submission/submission.js';
import type { AssessmentRow } from './assessment-row.js';

const COLUMNS = `s.id, s.buyer_id as "buyerId", s.supplier_id as "supplierId", s.assessment_id as "assessmentId", s.campaign_id as "campaignId",
  s.number, s.submitted_at as "submittedAt", s.late, s.signed_by as "signedBy", s.signed_title as "signedTitle", s.form, s.classes,
  s.questionnaire_owner_id as "questionnaireOwnerId", s.questionnaire_version_id as "questionnaireVersionId",
  s.baseline_owner_id as "baselineOwnerId", s.baseline_version_id as "baselineVersionId", s.answered, s.total`;
const ANSWER_COLUMNS = `submission_id as "submissionId", question_key as "questionKey", kind, level, reason, comment, value, confirmed,
  answered_by_name as "answeredByName", answered_at as "answeredAt"`;
/** Taken back by the supplier: it stays kept, and does not count any more. */
const RECALLED = `exists (select 1 from app.assessment_step r where r.assessment_id = s.assessment_id and r.buyer_id = s.buyer_id
  and r.step = 'recalled' and r.details ->> 'submissionId' = s.id::text)`;
const SCORED = `${COLUMNS}, a.relationship_id as "relationshipId" from app.submission s
  join app.assessment a on a.id = s.assessment_id and a.buyer_id = s.buyer_id and a.supplier_id = s.supplier_id`;

export interface SubmissionRow extends Submission {
  readonly buyerId: string;
  readonly supplierId: string;
}

export interface ScoredSubmissionRow extends SubmissionRow {
  readonly relationshipId: string;
}

export type SubmittedAnswerRow = SubmittedAnswer & { readonly submissionId: string };

export interface NewSubmission {
  readonly submissionId: string;
  readonly number: number;
  readonly submittedAt: Date;
  readonly late: boolean;
  readonly signedBy: string;
  readonly title: string;
  readonly answered: number;
  readonly total: number;
  /** Keys of what is stated; all else that was once answered stays behind. */
  readonly stated: readonly string[];
  /** Keys of the N/A answers that the profile confirms. */
  readonly confirmed: readonly string[];
}

/** What was submitted. The runtime role may read and add, never change. */
@Injectable()
export class SubmissionsRepository {
  constructor(private readonly database: TenantDatabase) {}

  /** Copies the working answers of a held assessment into a submission. */
  async add(assessment: AssessmentRow, submission: NewSubmission): Promise<void> {
    const { submissionId, number, submittedAt, late, signedBy, title, answered, total, stated, confirmed } = submission;
    await this.database.affected(
      `insert into app.submission (id, buyer_id, supplier_id, assessment_id, campaign_id, number, submitted_at, late, signed_by, signed_title,
         signed_user_id, form, classes, questionnaire_owner_id, questionnaire_version_id, baseline_owner_id, baseline_version_id, answered, total)
       select $3, buyer_id, supplier_id, id, campaign_id, $4, $5, $6, $7, $8, $9, form, classes, questionnaire_owner_id,
         questionnaire_version_id, baseline_owner_id, baseline_version_id, $10, $11
       from app.assessment where supplier_id = $1 and id = $2`,
      [
        ...[assessment.supplierId, assessment.id, submissionId, number, submittedAt, late],
        ...[signedBy, title, this.database.member.userId, answered, total],
      ],
    );
    await this.database.affected(
      `insert into app.submission_answer (submission_id, buyer_id, supplier_id, question_key, kind, level, reason, comment, value, confirmed,
         answered_by_name, answered_at)
       select $3, $4, supplier_id, question_key, coalesce(kind, 'unanswered'), level, reason, comment, value, question_key = any ($6),
         answered_by_name, answered_at
       from app.answer
       where supplier_id = $1 and assessment_id = $2 and question_key = any ($5) and (kind is not null or comment is not null)`,
      [assessment.supplierId, assessment.id, submissionId, assessment.buyerId, stated, confirmed],
    );
  }

  /** As the supplier: one of its own, recalled or not. */
  findOwn(id: string): Promise<SubmissionRow | null> {
    return this.database.row<SubmissionRow>(`select ${COLUMNS} from app.submission s where s.supplier_id = $1 and s.id = $2`, [
      this.database.tenantId,
      id,
    ]);
  }

  /** As the buyer: one that was not taken back. */
  findReceived(id: string): Promise<SubmissionRow | null> {
    return this.database.row<SubmissionRow>(
      `select ${COLUMNS} from app.submission s where s.buyer_id = $1 and s.id = $2 and not ${RECALLED}`,
      [this.database.tenantId, id],
    );
  }

  /** The submission before this one that was not taken back. */
  async before({ supplierId, id, submissionId }: AssessmentRow): Promise<Pick<Submission, 'id' | 'submittedAt'> | null> {
    return this.database.row<Pick<Submission, 'id' | 'submittedAt'>>(
      `select s.id, s.submitted_at as "submittedAt" from app.submission s
       where s.supplier_id = $1 and s.assessment_id = $2 and s.id <> $3 and not ${RECALLED} order by s.number desc limit 1`,
      [supplierId, id, submissionId],
    );
  }

  /** By key; as whichever party acts. */
  answers(submissionIds: readonly string[]): Promise<SubmittedAnswerRow[]> {
    return this.database.rows<SubmittedAnswerRow>(
      `select ${ANSWER_COLUMNS} from app.submission_answer
       where (buyer_id = $1 or supplier_id = $1) and submission_id = any ($2::uuid[]) order by submission_id, question_key`,
      [this.database.tenantId, submissionIds],
    );
  }

  /** For scoring, as the buyer: one that was not taken back. */
  scorable(id: string): Promise<ScoredSubmissionRow | null> {
    return this.database.row<ScoredSubmissionRow>(`select ${SCORED} where s.buyer_id = $1 and s.id = $2 and not ${RECALLED}`, [
      this.database.tenantId,
      id,
    ]);
  }

  /** For scoring, as the supplier: the one that counts for an assessment now. */
  ownInForce(assessmentId: string): Promise<ScoredSubmissionRow | null> {
    return this.database.row<ScoredSubmissionRow>(`select ${SCORED} where s.supplier_id = $1 and a.id = $2 and s.id = a.submission_id`, [
      this.database.tenantId,
      assessmentId,
    ]);
  }

  /** For scoring again whatever was ever submitted, as the buyer. */
  allReceived(ids: readonly string[]): Promise<ScoredSubmissionRow[]> {
    return this.database.rows<ScoredSubmissionRow>(`select ${SCORED} where s.buyer_id = $1 and s.id = any ($2::uuid[])`, [
      this.database.tenantId,
      ids,
    ]);
  }
}
