import type { Assessment } from '@app/gap-analysis';
import { systemOf, TenantDatabase } from '@app/tenancy';
import type { TestingModule } from '@nestjs/testing';

import { ScoringService } from '../../libs/reports/src/submission/scoring.service.js';
import { SubmissionReports } from '../../libs/reports/src/submission/submission-reports.service.js';
import type { TestAssessment } from './assessment.js';
import { type StatedAnswer, submissionOf } from './submission.js';

/** A submission that reports count; returns its id. */
export async function scoredSubmission(
  contexts: TestingModule,
  assessment: TestAssessment,
  answers: readonly StatedAnswer[],
): Promise<string> {
  const submissionId = await submissionOf(contexts, assessment, answers);
  await keepScores(contexts, assessment);
  return submissionId;
}

/** The same, for whoever adds up by hand what each supplier comes to. */
export async function analysedSubmission(
  contexts: TestingModule,
  assessment: TestAssessment,
  answers: readonly StatedAnswer[],
): Promise<Assessment> {
  const submissionId = await scoredSubmission(contexts, assessment, answers);
  const report = await contexts.get(TenantDatabase).apart(assessment.buyer, () => contexts.get(SubmissionReports).of(submissionId));
  return report.assessment;
}

/** As the job does after a submission or a recall: what counts of the assessment now. */
export async function keepScores(
  contexts: TestingModule,
  { buyer, assessmentId }: Pick<TestAssessment, 'buyer' | 'assessmentId'>,
): Promise<void> {
  await contexts.get(TenantDatabase).apart(systemOf(buyer.tenantId), () => contexts.get(ScoringService).keepLatest(assessmentId));
}
