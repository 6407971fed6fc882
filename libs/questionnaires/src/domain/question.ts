import type { Bilingual } from '@app/kernel';
import type { Condition } from './condition.js';

export const QUESTION_TYPES = ['maturity', 'ynp'] as const;
/** `maturity`: levels from "not in place" upwards. `ynp`: no, partly, yes, which is 0..2. */
export type QuestionType = (typeof QUESTION_TYPES)[number];

export const PHASES = ['governance', 'handling', 'intrusion', 'post_intrusion', 'both'] as const;
/** Where a question helps: before an intruder is in, after, or in both; the rest is governance and handling. */
export type Phase = (typeof PHASES)[number];

export const EFFORTS = ['S', 'M', 'L'] as const;
/** S: half a day for one person. M: a few people within a month. L: longer, or with help from outside. */
export type Effort = (typeof EFFORTS)[number];

export const ANSWERERS = ['management', 'general_affairs', 'field', 'it'] as const;
/** Who in a firm usually knows the answer. */
export type Answerer = (typeof ANSWERERS)[number];

/** What it takes to get from one level to the next. */
export interface StepUp {
  readonly from: number;
  readonly to: number;
  readonly text: Bilingual;
  readonly effort: Effort;
  /** JPY, whole, paid to others in the first year by a firm of about 20 people: the low and the high end of the estimate. */
  readonly costLow: number;
  readonly costHigh: number;
}

/** Everything a respondent can read at one question. */
export interface QuestionTexts {
  readonly topic: Bilingual;
  readonly question: Bilingual;
  readonly help: Bilingual;
  /** Why it matters. */
  readonly why: Bilingual;
  /** What each level means: the first is level 0, the last is `max`. */
  readonly options: readonly Bilingual[];
  /** What could be shown as evidence. */
  readonly evidence: Bilingual;
  /** When "not applicable" fits; the draft of its reason. */
  readonly naCondition: Bilingual;
  readonly firstStep: Bilingual;
  readonly stepsUp: readonly StepUp[];
  /** Glossary entries that the texts use, by key. */
  readonly terms: readonly string[];
  readonly answerer: Answerer | null;
}

export interface Question {
  /** Unique in its version, and apart from the keys of profile questions and probes; what answers and baselines refer to. */
  readonly key: string;
  /** Place in the catalogue order, from 1. */
  readonly position: number;
  readonly sectionKey: string;
  readonly type: QuestionType;
  /** The highest level, 1..4. */
  readonly max: number;
  readonly phase: Phase;
  /** Whether the short form asks it too. */
  readonly shortForm: boolean;
  readonly naAllowed: boolean;
  /** Hidden only while this is false; null: always asked. */
  readonly visibleIf: Condition | null;
  /** When true, an N/A is confirmed by the profile; null: no rule. */
  readonly naRule: Condition | null;
  readonly texts: QuestionTexts;
}
