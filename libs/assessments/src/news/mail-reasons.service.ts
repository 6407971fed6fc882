import { MailReasons } from '@app/notifications';
import { Injectable } from '@nestjs/common';

import { AssessmentsRepository } from '../data/assessments.repository.js';
import { isAwaited } from '../domain/assessment-state.js';

/** Asked before a reminder goes out that waited: for the next day, for the mail server. As the buyer whose mail it is. */
@Injectable()
export class AssessmentMailReasons extends MailReasons {
  constructor(private readonly assessments: AssessmentsRepository) {
    super();
  }

  override async stillAwaited(assessmentId: string, dueAt: Date): Promise<boolean> {
    const assessment = await this.assessments.findAsked(assessmentId);
    return assessment !== null && isAwaited(assessment.state) && assessment.dueAt.getTime() === dueAt.getTime();
  }
}
