export { AnsweringService, type AnsweringSheet } from './answering/answering.service.js';
export { AnswersService } from './answering/answers.service.js';
export { FormSizes } from './answering/form-sizes.service.js';
export { AssessmentsModule } from './assessments.module.js';
export { AssessmentsService } from './assessments.service.js';
export { CampaignLines, type LinePage } from './campaign/campaign-lines.service.js';
export type { AnswerInput } from './domain/answers/answer-input.js';
export type { AssessmentSize } from './domain/answers/size.js';
export { ASSESSMENT_STATES, type AssessmentState, AWAITED_STATES, isOverdue } from './domain/assessment-state.js';
export {
  type CampaignAssessment,
  type CampaignLine,
  type CampaignProgress,
  DELIVERY_STATES,
  type DeliveryState,
  LINE_SORTS,
  type LineFilter,
  type LineQuery,
  type LineSort,
} from './domain/campaign/campaign-assessments.js';
export type { AssessmentToIssue, Due, IssuedCampaign } from './domain/campaign/issue.js';
export type { Form } from './domain/frozen.js';
export type { ScoringMaterial, Submission, SubmissionWithAnswers, SubmittedAnswer } from './domain/submission/submission.js';
export { ClaimingService } from './landing/claiming.service.js';
export { LandingService } from './landing/landing.service.js';
export { SubmissionsService } from './submitting/submissions.service.js';
export { SubmittingService } from './submitting/submitting.service.js';
