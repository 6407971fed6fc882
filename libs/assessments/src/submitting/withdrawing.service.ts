import { Injectable } from '@nestjs/common';
import { AssessmentsRepository } from '../data/assessments.repository.js';
import { SubmissionsRepository } from '../data/submissions.repository.js';
import { refuseIfClosed } from '../domain/answers/open-for-answers.js';
import type { AssessmentState } from '../domain/assessment-state.js';
import { refuse } from '../domain/problems.js';
import { type Move, mayMove, TRANSITIONS } from '../domain/transitions.js';
import { Announcements } from '../news/announcements.service.js';

/** A supplier takes back what it submitted, or will not answer at all. */
@Injectable()
export class WithdrawingService {
  constructor(
    private readonly assessments: AssessmentsRepository,
    private readonly submissions: SubmissionsRepository,
    private readonly announcements: Announcements,
  ) {}

  /** Until the review began. The submission stays kept; the one before it, if any, counts again. */
  async recall(assessmentId: string, reason: string): Promise<void> {
    const assessment = await this.held(assessmentId);
    refuseUnless('recall', assessment.state, 'recall_too_late');
    const earlier = await this.submissions.before(assessment);
    const { submissionId } = assessment;
    const inForce = { submissionId: earlier?.id ?? null, submittedAt: earlier?.submittedAt ?? null };
    await this.assessments.move(assessment, TRANSITIONS.recall.to, inForce);
    await this.announcements.recalled(assessment, { reason, submissionId });
  }

  /** Ends it; what was submitted before, if anything, stays. */
  async refuse(assessmentId: string, reason: string): Promise<void> {
    const assessment = await this.held(assessmentId);
    refuseUnless('refuse', assessment.state, 'refusal_too_late');
    await this.assessments.move(assessment, TRANSITIONS.refuse.to, { endedReason: reason });
    await this.announcements.refused(assessment, { reason });
  }

  private async held(assessmentId: string) {
    const assessment = await this.assessments.hold(assessmentId);
    if (!assessment) throw refuse('assessment_not_found');
    return assessment;
  }
}

function refuseUnless(move: Move, state: AssessmentState, otherwise: 'recall_too_late' | 'refusal_too_late'): void {
  if (mayMove(state, move)) return;
  refuseIfClosed(state);
  throw refuse(otherwise);
}
