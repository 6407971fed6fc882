export { AnsweringService, type AnsweringSheet } from './answering.service.js';
export { AnswersService } from './answers.service.js';
export { AssessmentsModule } from './assessments.module.js';
export { AssessmentsService } from './assessments.service.js';
export { CampaignLines, type LinePage } from './campaign-lines.service.js';
export { ClaimingService } from './claiming.service.js';
export type { AnswerInput } from './domain/answer-input.js';
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
} from './domain/campaign-assessments.js';
export type { Form } from './domain/frozen.js';
export type { AssessmentToIssue, Due, IssuedCampaign } from './domain/issue.js';
export type { AssessmentSize } from './domain/size.js';
export type { ScoringMaterial, Submission, SubmissionWithAnswers, SubmittedAnswer } from './domain/submission.js';
export { FormSizes } from './form-sizes.service.js';
export { LandingService } from './landing.service.js';
export { SubmissionsService } from './submissions.service.js';
export { SubmittingService } from './submitting.service.js';
