import type { AssessmentState } from '@app/assessments';
import type { Standing } from '@app/gap-analysis';
import { TenantDatabase } from '@app/tenancy';
import { Injectable } from '@nestjs/common';

/** One assessment of a supplier, with what it came to. */
export interface PastAssessment {
  readonly assessmentId: string;
  readonly campaignId: string;
  readonly campaignName: string;
  readonly issuedAt: Date;
  readonly dueAt: Date;
  readonly state: AssessmentState;
  readonly answered: number;
  readonly total: number;
  /** Of the submission that counts now. */
  readonly submittedAt: Date | null;
  readonly submissionId: string | null;
  /** Null until that one is scored, a moment after it was made. */
  readonly standing: Exclude<Standing, 'incomplete'> | null;
  readonly attainment: number | null;
  readonly maturity: number | null;
  readonly gaps: number | null;
  readonly mustGaps: number | null;
}

/** Where a page begins: the newest issued first. */
export interface IssuedBefore {
  readonly issuedAt: string;
  readonly id: string;
}

@Injectable()
export class SupplierHistoryRepository {
  constructor(private readonly database: TenantDatabase) {}

  of(relationshipId: string, basis: string, after: IssuedBefore | null, limit: number): Promise<PastAssessment[]> {
    return this.database.rows<PastAssessment>(
      `select a.id as "assessmentId", a.campaign_id as "campaignId", a.title as "campaignName", a.issued_at as "issuedAt", a.due_at as "dueAt",
         a.state, a.answered, a.total, a.submitted_at as "submittedAt", a.submission_id as "submissionId", s.standing, s.attainment, s.maturity,
         s.gaps, s.must_gaps as "mustGaps"
       from app.assessment a
       left join app.submission_score s
         on s.buyer_id = a.buyer_id and s.assessment_id = a.id and s.submission_id = a.submission_id and s.basis = $3 and s.latest
       where a.buyer_id = $1 and a.relationship_id = $2 and ($4::timestamptz is null or (a.issued_at, a.id) < ($4, $5::uuid))
       order by a.issued_at desc, a.id desc limit $6`,
      [this.database.tenantId, relationshipId, basis, after?.issuedAt ?? null, after?.id ?? null, limit],
    );
  }
}
