import { type JobPayload, Jobs } from '@app/jobs';
import { Injectable } from '@nestjs/common';

import type { AssessmentRow } from '../data/assessment-row.js';
import type { StepName } from '../domain/step.js';
import type { Receipt } from '../domain/submission/receipt.js';
import type { Signature } from '../domain/submission/signature.js';
import { Steps } from '../steps.service.js';
import { Receipts } from '../submitting/receipts.service.js';

/** What the buyer is to be told: one step of one assessment. */
export interface BuyerNews extends JobPayload {
  readonly assessmentId: string;
  readonly stepId: string;
}

/** A submission came or went, or none will come: the scores of its assessment are due. */
interface ScoringDue extends JobPayload {
  readonly assessmentId: string;
}

/** Notes what the supplier did, and leaves word for the buyer: the buyer's own inbox, mail and reports are the buyer's jobs. */
@Injectable()
export class Announcements {
  constructor(
    private readonly steps: Steps,
    private readonly jobs: Jobs,
    private readonly receipts: Receipts,
  ) {}

  async submitted(assessment: AssessmentRow, receipt: Receipt, signature: Signature): Promise<void> {
    const { submissionId, number, late, unanswered } = receipt;
    await this.announce(assessment, 'submitted', { submissionId, number, late, unanswered, signedBy: signature.signedBy });
    await this.letScore(assessment);
    await this.receipts.send(assessment, receipt, signature);
  }

  async recalled(assessment: AssessmentRow, details: { readonly reason: string; readonly submissionId: string | null }): Promise<void> {
    await this.announce(assessment, 'recalled', details);
    await this.letScore(assessment);
  }

  async refused(assessment: AssessmentRow, details: { readonly reason: string }): Promise<void> {
    await this.announce(assessment, 'refused', details);
    await this.letScore(assessment);
  }

  private async announce(assessment: AssessmentRow, step: StepName, details: Readonly<Record<string, unknown>>): Promise<void> {
    const stepId = await this.steps.note(assessment, step, details);
    const news: BuyerNews = { tenantId: assessment.buyerId, assessmentId: assessment.id, stepId };
    await this.jobs.enqueue('assessments.tell-buyer', news);
  }

  private async letScore({ buyerId, id }: AssessmentRow): Promise<void> {
    const due: ScoringDue = { tenantId: buyerId, assessmentId: id };
    await this.jobs.enqueue('reports.score', due);
  }
}
