import { Injectable } from '@nestjs/common';

import type { ScoringMaterial, SubmissionWithAnswers } from './domain/submission.js';

@Injectable()
export class SubmissionsService {
  /** @throws AppError `submission_not_found` for anybody but the two parties */
  async find(_submissionId: string): Promise<SubmissionWithAnswers> {
    throw new Error('Not written yet.');
  }

  /** The submission that counts for an assessment now; null before the first and after a recall. */
  async inForce(_assessmentId: string): Promise<string | null> {
    throw new Error('Not written yet.');
  }

  async forScoring(_submissionId: string): Promise<ScoringMaterial> {
    throw new Error('Not written yet.');
  }

  /** The same for many, set-based, in the order asked for. */
  async allForScoring(_submissionIds: readonly string[]): Promise<ScoringMaterial[]> {
    throw new Error('Not written yet.');
  }
}
