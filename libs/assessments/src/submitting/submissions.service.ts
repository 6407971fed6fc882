import { Injectable } from '@nestjs/common';

import { AskedForms } from '../answering/asked-forms.service.js';
import {
  type ScoredSubmissionRow,
  type SubmissionRow,
  SubmissionsRepository,
  type SubmittedAnswerRow,
} from '../data/submissions.repository.js';
import { refuse } from '../domain/problems.js';
import { ratedProbes, scoringInput } from '../domain/submission/scoring-input.js';
import type { ScoringMaterial, SubmissionWithAnswers } from '../domain/submission/submission.js';

/** What was submitted, by either party, and what scoring needs of it. */
@Injectable()
export class SubmissionsService {
  constructor(
    private readonly submissions: SubmissionsRepository,
    private readonly forms: AskedForms,
  ) {}

  /**
   * As the buyer that asked.
   *
   * @throws AppError `submission_not_found`, also for one that the supplier has taken back
   */
  async find(submissionId: string): Promise<SubmissionWithAnswers> {
    const submission = await this.submissions.findReceived(submissionId);
    if (!submission) throw refuse('submission_not_found');
    return this.withAnswers(submission);
  }

  /** As the supplier that made it, taken back or not. */
  async findOwn(assessmentId: string, submissionId: string): Promise<SubmissionWithAnswers> {
    const submission = await this.submissions.findOwn(submissionId);
    if (submission?.assessmentId !== assessmentId) throw refuse('submission_not_found');
    return this.withAnswers(submission);
  }

  /** What counts for an assessment now, as the supplier; null before the first submission and after a recall. */
  async ownForScoring(assessmentId: string): Promise<ScoringMaterial | null> {
    const row = await this.submissions.ownInForce(assessmentId);
    return row && this.materialOf(row, await this.submissions.answers([row.id]));
  }

  /**
   * As the buyer.
   *
   * @throws AppError `submission_not_found`, also when the supplier has taken it back
   */
  async forScoring(submissionId: string): Promise<ScoringMaterial> {
    const row = await this.submissions.scorable(submissionId);
    if (!row) throw refuse('submission_not_found');
    return this.materialOf(row, await this.submissions.answers([submissionId]));
  }

  /** As the buyer, for many at once in two statements, taken back or not: scores can always be made again. Unknown ids are left out. */
  async allForScoring(submissionIds: readonly string[]): Promise<ScoringMaterial[]> {
    const rows = await this.submissions.allReceived(submissionIds);
    const answers = Map.groupBy(await this.submissions.answers(submissionIds), ({ submissionId }) => submissionId);
    const materials: ScoringMaterial[] = [];
    for (const row of rows) materials.push(await this.materialOf(row, answers.get(row.id) ?? []));
    return materials;
  }

  /** The parties' ids stay inside: a buyer never learns its supplier's organization. */
  private async withAnswers({ buyerId: _buyer, supplierId: _supplier, ...submission }: SubmissionRow): Promise<SubmissionWithAnswers> {
    return { ...submission, answers: await this.submissions.answers([submission.id]) };
  }

  private async materialOf(row: ScoredSubmissionRow, answers: readonly SubmittedAnswerRow[]): Promise<ScoringMaterial> {
    const { buyerId: _buyer, supplierId, relationshipId, ...submission } = row;
    const { questionnaire, baseline, form } = await this.forms.of(submission);
    const input = scoringInput(questionnaire, baseline, form, submission.classes, answers);
    const comments = new Map(answers.flatMap(({ questionKey, comment }) => (comment ? [[questionKey, comment] as const] : [])));
    return { submission, supplierId, relationshipId, input, probes: ratedProbes(form.probes, answers), comments };
  }
}
