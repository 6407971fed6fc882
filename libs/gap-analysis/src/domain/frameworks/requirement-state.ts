import type { QuestionResult } from '../scoring/question-result.js';

/** How a mapped question was answered; `out_of_scope`: a condition hides it, or none of the supplier's classes asks for it. */
export type MappedStatus = QuestionResult['status'] | 'out_of_scope';

/** Which questions of a questionnaire ask for a requirement, or for something of it. */
export interface MappedQuestions<Question> {
  /** Those that ask for substantially the same. */
  readonly whole: readonly Question[];
  /** Those that ask for substantially the same as one of its criteria, without which it is not met. */
  readonly parts: readonly Question[];
  /** Those that overlap with it in part: they ask for other things too, and leave some of it out. */
  readonly overlapping: readonly Question[];
}

export type RequirementState = 'met' | 'not_met' | 'unknown';

/**
 * Why nothing can be said: no question asks for it · none asks for the whole of it · the supplier was not asked · it does not apply to the
 * supplier · the answer is missing, not known or declined · all of it is met, but something that it overlaps with is in doubt.
 */
export type Doubt = 'not_mapped' | 'only_partial' | 'out_of_scope' | 'not_applicable' | 'no_answer' | 'part_in_doubt';

export interface RequirementVerdict {
  readonly state: RequirementState;
  /** Null unless the state is unknown. */
  readonly doubt: Doubt | null;
}

const MET: RequirementVerdict = { state: 'met', doubt: null };
const NOT_MET: RequirementVerdict = { state: 'not_met', doubt: null };
const NOT_MAPPED = inDoubt('not_mapped');
const ONLY_PARTIAL = inDoubt('only_partial');
const OUT_OF_SCOPE = inDoubt('out_of_scope');
const NOT_APPLICABLE = inDoubt('not_applicable');
const NO_ANSWER = inDoubt('no_answer');
const PART_IN_DOUBT = inDoubt('part_in_doubt');

/**
 * Whether a supplier's answers meet what a framework requires, measured with the baseline's own targets (docs/decisions/012).
 *
 * A surplus offsets nothing here either: one question below its target is enough for `not_met`, as long as it asks for the requirement or
 * for a criterion of it. `met` takes a question that asks for the whole of it at its target, and nothing that speaks against it. All else
 * is unknown. Nothing is ever concluded from questions that only overlap but doubt.
 */
export function verdictOn<Question>(
  { whole, parts, overlapping }: MappedQuestions<Question>,
  statusOf: (question: Question) => MappedStatus,
): RequirementVerdict {
  if (whole.length + parts.length + overlapping.length === 0) return NOT_MAPPED;
  if (some(whole, statusOf, falls) || some(parts, statusOf, falls)) return NOT_MET;
  if (whole.length === 0) return ONLY_PARTIAL;
  if (some(whole, statusOf, isOpen)) return NO_ANSWER;
  if (!some(whole, statusOf, isMet)) return some(whole, statusOf, isNotApplicable) ? NOT_APPLICABLE : OUT_OF_SCOPE;
  return some(parts, statusOf, isOpen) || some(overlapping, statusOf, falls) || some(overlapping, statusOf, isOpen) ? PART_IN_DOUBT : MET;
}

function some<Question>(
  questions: readonly Question[],
  statusOf: (question: Question) => MappedStatus,
  holds: (status: MappedStatus) => boolean,
): boolean {
  for (const question of questions) if (holds(statusOf(question))) return true;
  return false;
}

function isMet(status: MappedStatus): boolean {
  return status === 'met';
}

function isNotApplicable(status: MappedStatus): boolean {
  return status === 'not_applicable';
}

function falls(status: MappedStatus): boolean {
  return status === 'gap';
}

/** "We don't know" is not "we don't do it": scoring counts it as level 0, a requirement stays unknown. */
function isOpen(status: MappedStatus): boolean {
  return status === 'unknown' || status === 'unanswered' || status === 'declined';
}

function inDoubt(doubt: Doubt): RequirementVerdict {
  return { state: 'unknown', doubt };
}
