import type { Answer, Basis } from './answer.js';
import { type MustFactor, mustFactorOf } from './must-factor.js';
import { isMust, type Phase, type ScoredQuestion, targetOf } from './question.js';
import { isBacked, type Reading, readAnswer } from './reading.js';

/** A question in scope: what was asked of this supplier, before looking at the answer. */
interface Asked {
  readonly key: string;
  readonly domain: string;
  readonly phase: Phase;
  /** w, above 0. */
  readonly weight: number;
  /** The highest level of the question's scale. */
  readonly max: number;
  /** T, 1..max. */
  readonly target: number;
  /** M. */
  readonly must: boolean;
  /** 2 for a must, else 1: the last factor of the priority. */
  readonly mustFactor: MustFactor;
  /** X, the largest exposure among the classes handled. */
  readonly exposure: number;
}

/** A question that enters the means. Each number is worked out from those beside it. */
export interface ApplicableResult extends Asked {
  readonly status: 'met' | 'gap' | 'unknown' | 'unanswered';
  /** L on the chosen basis, 0..max. */
  readonly level: number;
  /** g = max(0, T − L). */
  readonly gap: number;
  /** a = min(L, T) / T, 0..1. */
  readonly attainment: number;
  /** p = w · g · X · mustFactor; only for ordering, it has no unit. */
  readonly priority: number;
  /** Evidence or a reviewer's level stands behind the answer. */
  readonly backed: boolean;
}

/** A question that leaves every mean, and is reported on its own. */
export interface SetAsideResult extends Asked {
  readonly status: 'not_applicable' | 'declined';
  readonly level: null;
  readonly gap: null;
  readonly attainment: null;
  readonly priority: null;
  /** An N/A that the profile or a reviewer bears out; always false for a declined question. */
  readonly confirmed: boolean;
}

export type QuestionResult = ApplicableResult | SetAsideResult;

export function isApplicable(result: QuestionResult): result is ApplicableResult {
  return result.level !== null;
}

/** Everything but question and answer that a result depends on. */
export interface Yardstick {
  readonly classes: readonly string[];
  /** X over these classes. */
  readonly exposure: number;
  readonly basis: Basis;
}

/**
 * Compares one answer with its target (scoring.md, "Per question"); null when the question is out of scope,
 * that is hidden by a condition or required by none of the classes handled.
 *
 * @throws RangeError when a weight, target or level does not fit the question: what is stored was checked when it was written
 */
export function scoreQuestion(question: ScoredQuestion, answer: Answer | undefined, yardstick: Yardstick): QuestionResult | null {
  if (!question.visible) return null;
  const target = targetOf(question, yardstick.classes);
  if (target < 1) return null;

  assertOnScale(question, 'target', target);
  if (!(question.weight > 0)) throw new RangeError(`${question.key}: the weight must be above 0, not ${question.weight}.`);
  const asked = askedOf(question, target, yardstick);
  const reading = readAnswer(answer, yardstick.basis);
  if (!('level' in reading)) return setAside(asked, reading);

  assertOnScale(question, 'level', reading.level);
  return atLevel({ ...asked, backed: isBacked(answer) }, reading.level, reading.kind);
}

/** The same question at another level: what its gap, attainment and priority would be then. */
export function atLevel(
  asked: Asked & Pick<ApplicableResult, 'backed'>,
  level: number,
  kind: 'level' | 'unknown' | 'unanswered',
): ApplicableResult {
  const { weight, target, exposure, mustFactor } = asked;
  // A surplus ends here: neither gap nor attainment knows how far above its target a level is.
  const gap = Math.max(0, target - level);
  return {
    ...asked,
    status: kind === 'level' ? (gap > 0 ? 'gap' : 'met') : kind,
    level,
    gap,
    attainment: Math.min(level, target) / target,
    priority: weight * gap * exposure * mustFactor,
  };
}

function askedOf(question: ScoredQuestion, target: number, { classes, exposure }: Yardstick): Asked {
  const { key, domain, phase, weight, max } = question;
  const must = isMust(question, classes);
  return { key, domain, phase, weight, max, target, must, mustFactor: mustFactorOf(must), exposure };
}

function setAside(asked: Asked, reading: Exclude<Reading, { level: number }>): SetAsideResult {
  const confirmed = reading.kind === 'not_applicable' && reading.confirmed;
  return { ...asked, status: reading.kind, level: null, gap: null, attainment: null, priority: null, confirmed };
}

function assertOnScale({ key, max }: ScoredQuestion, what: 'target' | 'level', value: number): void {
  if (Number.isInteger(value) && value >= 0 && value <= max) return;
  throw new RangeError(`${key}: the ${what} must be a whole number from 0 to ${max}, not ${value}.`);
}
