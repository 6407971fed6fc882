import { type Clock, newId } from '@app/kernel';
import { CLOCK } from '@app/tenancy';
import { Inject, Injectable } from '@nestjs/common';
import { Statements } from '../answering/statements.service.js';
import { AssessmentsRepository } from '../data/assessments.repository.js';
import { SubmissionsRepository } from '../data/submissions.repository.js';
import { refuseUnlessOpen } from '../domain/answers/open-for-answers.js';
import type { AssessmentState } from '../domain/assessment-state.js';
import { refuse } from '../domain/problems.js';
import type { Receipt } from '../domain/submission/receipt.js';
import type { Signature } from '../domain/submission/signature.js';
import { mayMove, TRANSITIONS } from '../domain/transitions.js';
import { Announcements } from '../news/announcements.service.js';

/** Turns working answers into an immutable submission. */
@Injectable()
export class SubmittingService {
  constructor(
    private readonly assessments: AssessmentsRepository,
    private readonly statements: Statements,
    private readonly submissions: SubmissionsRepository,
    private readonly announcements: Announcements,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Signs by name and submits. Of several at once, the first that holds the assessment wins.
   *
   * @param acknowledgeUnanswered that open questions count as level 0 is known
   * @throws AppError `answers_missing` with the keys of the open questions, unless that was acknowledged
   */
  async submit(assessmentId: string, signature: Signature, acknowledgeUnanswered: boolean): Promise<Receipt> {
    const assessment = await this.assessments.hold(assessmentId);
    if (!assessment) throw refuse('assessment_not_found');
    refuseUnlessSubmittable(assessment.state);
    const { statement } = await this.statements.of(assessment);
    const { unanswered, stated, confirmed } = statement;
    if (unanswered.length > 0 && !acknowledgeUnanswered) {
      throw refuse('answers_missing', { count: unanswered.length, questions: unanswered }, 'acknowledgeUnanswered');
    }

    const at = this.clock.now();
    const receipt: Receipt = {
      submissionId: newId(),
      number: assessment.submissionCount + 1,
      submittedAt: at,
      late: at > assessment.dueAt,
      unanswered: unanswered.length,
    };
    const total = Object.values(statement.counts).reduce((sum, count) => sum + count);
    const copied = { stated: [...stated], confirmed: [...confirmed], answered: total - unanswered.length, total };
    await this.submissions.add(assessment, { ...receipt, ...signature, ...copied });
    const { submissionId, number: submissionCount } = receipt;
    await this.assessments.move(assessment, TRANSITIONS.submit.to, { submissionId, submissionCount, submittedAt: at });
    await this.announcements.submitted(assessment, receipt, signature);
    return receipt;
  }
}

function refuseUnlessSubmittable(state: AssessmentState): void {
  if (mayMove(state, 'submit')) return;
  refuseUnlessOpen(state);
  throw refuse('nothing_answered');
}
