export { AttainmentTally } from './domain/chain/attainment-tally.js';
export { ChainTally, type QuestionTally, type TalliedQuestion, type TalliedSubmission } from './domain/chain/chain-tally.js';
export { pathStrength } from './domain/chain/path-strength.js';
export { gapClosed, isCriticalLine, lineOver, scoreLine } from './domain/chain/score-line.js';
export { type Link, weakerFirst, weakestLink } from './domain/chain/weakest-link.js';
export { type Cohort, cohortOf } from './domain/cohort/cohort.js';
export { deviationValue } from './domain/cohort/deviation-value.js';
export { type Distribution, distributionOf, spreadOf } from './domain/cohort/distribution.js';
export { medianOf } from './domain/cohort/median.js';
export { type Place, placeIn } from './domain/cohort/place.js';
export { percentileRank } from './domain/cohort/rank.js';
export { reaches } from './domain/compare.js';
export type { Condition, Truth } from './domain/conditions/condition.js';
export { evaluate } from './domain/conditions/evaluate.js';
export type { Facts, ProfileAnswer } from './domain/conditions/facts.js';
export { adviseNotApplicable, isVisible, type NotApplicableAdvice, raisedBy } from './domain/conditions/uses.js';
export {
  type ConditionalForm,
  type ConditionalItem,
  type GivenAnswers,
  resolveVisibility,
  type Visibility,
} from './domain/conditions/visibility.js';
export { type AttainmentBin, attainmentBin } from './domain/display/attainment-bin.js';
export { oneDecimal, wholePerCent } from './domain/display/rounding.js';
export { answerAt, type LineAnswer, LineReader } from './domain/frameworks/line-reader.js';
export {
  type Doubt,
  type MappedQuestions,
  type MappedStatus,
  type RequirementState,
  type RequirementVerdict,
  verdictOn,
} from './domain/frameworks/requirement-state.js';
export { type ImprovementPlan, planImprovement } from './domain/plan/improvement-plan.js';
export { type ImprovementStep, type Ladder, laddersTo } from './domain/plan/ladder.js';
export { RULE_SET } from './domain/rule-set.js';
export type { Answer, Answers, Basis } from './domain/scoring/answer.js';
export { type Assessment, type AssessmentInput, assess, type DomainSummary } from './domain/scoring/assessment.js';
export type { Fraction } from './domain/scoring/fraction.js';
export { type MustFactor, mustFactorOf } from './domain/scoring/must-factor.js';
export type { Perception, PerceptionClass } from './domain/scoring/perception.js';
export { compareProbe, type ProbeSubject, probedQuestions } from './domain/scoring/probe.js';
export type { Phase, ScoredQuestion } from './domain/scoring/question.js';
export { type ApplicableResult, isApplicable, type QuestionResult, type SetAsideResult } from './domain/scoring/question-result.js';
export type { ScoringRules } from './domain/scoring/rules.js';
export type { Standing, StandingCause, StandingRule } from './domain/scoring/standing.js';
export type { StandingChange } from './domain/scoring/standing-change.js';
export { type Counts, type Summary, summarize } from './domain/scoring/summary.js';
export { coveredClasses, type Demands } from './domain/today/demands.js';
export { type LineStanding, lineStanding } from './domain/today/line-standing.js';
export { restatedLine, type Tails, tailsFor } from './domain/today/restated-line.js';
export { type Demand, type Move, type Restated, underBaseline } from './domain/today/under-baseline.js';
