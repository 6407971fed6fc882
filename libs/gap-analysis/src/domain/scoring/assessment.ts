import { ownOf } from '@app/kernel';
import type { Answers, Basis } from './answer.js';
import { evidenceTerms } from './evidence-confidence.js';
import { divide, type Fraction } from './fraction.js';
import { gapsByPriority } from './gaps.js';
import { type Perception, perceive } from './perception.js';
import type { Phase, ScoredQuestion } from './question.js';
import { type ApplicableResult, type QuestionResult, scoreQuestion } from './question-result.js';
import { exposureOf, type ScoringRules } from './rules.js';
import { type Standing, type StandingCause, standingOf } from './standing.js';
import { type StandingChange, standingChange } from './standing-change.js';
import { type Summary, summarize } from './summary.js';

/** What the single questions are scored with. */
interface QuestionsInput {
  /** All questions of the questionnaire version, in catalogue order. */
  readonly questions: readonly ScoredQuestion[];
  readonly answers: Answers;
  /** C: the information classes that the supplier handles for this buyer; never empty. */
  readonly classes: readonly string[];
  readonly rules: ScoringRules;
  readonly basis: Basis;
}

/** Everything one supplier is scored with; a submission freezes it, so that no later change moves a past number. */
export interface AssessmentInput extends QuestionsInput {
  /** Whether there is a submission; a draft is scored too, but its standing is `incomplete`. */
  readonly submitted: boolean;
  /** Probe S-01, 0..4; null when it was not answered. */
  readonly selfRating: number | null;
  /** Whether evidence could be given at all: nobody is doubted for what could not be handed in. */
  readonly evidenceAccepted: boolean;
}

/** The gap analysis of one supplier. Each number stands beside the terms that it was worked out from. */
export interface Assessment {
  readonly overall: Summary;
  /** One per domain of the questionnaire, in catalogue order. */
  readonly domains: readonly DomainSummary[];
  /** "Against intrusion" and "after intrusion"; a question marked `both` counts in both. */
  readonly phases: { readonly intrusion: Summary; readonly postIntrusion: Summary };
  readonly standing: Standing;
  readonly standingTerms: { readonly causes: readonly StandingCause[]; readonly change: StandingChange | null };
  /** E, 0..1; null when nothing is claimed at level 2 or above, or evidence is not accepted. */
  readonly evidenceConfidence: number | null;
  readonly evidenceTerms: Fraction;
  /** Self-rating minus overall maturity, −4..4, with its class; null when either is missing. */
  readonly perceptionGap: number | null;
  readonly perception: Perception | null;
  /** The most urgent first. */
  readonly gaps: readonly ApplicableResult[];
  /** Every question in scope, in catalogue order. */
  readonly questions: readonly QuestionResult[];
}

export interface DomainSummary extends Summary {
  readonly domain: string;
}

/**
 * The gap analysis of one supplier (scoring.md).
 *
 * @throws RangeError when the input breaks a rule that was checked when it was written: no class, a class without exposure,
 *   a weight that is not above 0, a target or level off its question's scale
 */
export function assess(input: AssessmentInput): Assessment {
  const { rules, submitted, selfRating } = input;
  const questions = scoreQuestions(input);
  const overall = summarize(questions);
  const { standing, causes } = standingOf(questions, rules, submitted);
  const evidence = evidenceTerms(questions);
  const perception = perceive(selfRating, overall.maturity);
  return {
    overall,
    domains: summarizeDomains(input.questions, questions),
    phases: { intrusion: summarizePhase(questions, 'intrusion'), postIntrusion: summarizePhase(questions, 'post_intrusion') },
    standing,
    standingTerms: { causes, change: standingChange(questions, rules, { standing, causes }) },
    evidenceConfidence: input.evidenceAccepted ? divide(evidence) : null,
    evidenceTerms: evidence,
    perceptionGap: perception?.gap ?? null,
    perception,
    gaps: gapsByPriority(questions),
    questions,
  };
}

/** The questions in scope, each compared with its target. */
function scoreQuestions({ questions, answers, classes, rules, basis }: QuestionsInput): QuestionResult[] {
  const yardstick = { classes, exposure: exposureOf(rules, classes), basis };
  return questions.flatMap((question) => scoreQuestion(question, ownOf(answers, question.key), yardstick) ?? []);
}

/** A domain of which nothing is in scope stays in the list, with null and zeros: a radar keeps its shape. */
function summarizeDomains(questions: readonly ScoredQuestion[], results: readonly QuestionResult[]): DomainSummary[] {
  const byDomain = new Map<string, QuestionResult[]>(questions.map(({ domain }) => [domain, []]));
  for (const result of results) byDomain.get(result.domain)?.push(result);
  return [...byDomain].map(([domain, members]) => ({ domain, ...summarize(members) }));
}

function summarizePhase(results: readonly QuestionResult[], phase: Phase): Summary {
  return summarize(results.filter((q) => q.phase === phase || q.phase === 'both'));
}
