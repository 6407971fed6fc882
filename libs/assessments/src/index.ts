export { AssessmentsModule } from './assessments.module.js';
export { AssessmentsService } from './assessments.service.js';
export type { AnswerKind, AnswerValue, ProfileValue, SubmittedKind } from './domain/answer.js';
export { ASSESSMENT_STATES, type AssessmentState, isAwaited, isClosed } from './domain/assessment-state.js';
export {
  type CampaignAssessment,
  type CampaignLine,
  type CampaignProgress,
  LINE_SORTS,
  type LineQuery,
  type LineSort,
} from './domain/campaign-assessments.js';
export type { AssessmentSize, AssessmentToIssue, Due, Form, IssuedCampaign } from './domain/issue.js';
export type { ScoringMaterial, Submission, SubmissionWithAnswers, SubmittedAnswer } from './domain/submission.js';
export { SubmissionsService } from './submissions.service.js';
