import { BilingualView } from '@app/tenancy';
import type { Question } from '../domain/question.js';

export class QuestionStepView {
  from: number;
  to: number;
  text: BilingualView;
  effort: 'S' | 'M' | 'L';
  /** JPY: the low and the high end of an indicative estimate. */
  costLow: number;
  costHigh: number;
}

export class QuestionTextsView {
  topic: BilingualView;
  question: BilingualView;
  help: BilingualView;
  why: BilingualView;
  /** What each level means, from level 0 up. */
  options: BilingualView[];
  evidence: BilingualView;
  naCondition: BilingualView;
  firstStep: BilingualView;
  stepsUp: QuestionStepView[];
  /** Glossary entries that the texts use, by key. */
  terms: string[];
  answerer: 'management' | 'general_affairs' | 'field' | 'it' | null;
}

export class QuestionView {
  key: string;
  position: number;
  sectionKey: string;
  type: 'maturity' | 'ynp';
  /** The highest level. */
  max: number;
  phase: 'governance' | 'handling' | 'intrusion' | 'post_intrusion' | 'both';
  shortForm: boolean;
  naAllowed: boolean;
  /** Hidden only while this condition is false. */
  visibleIf: Record<string, unknown> | null;
  /** When this condition is true, an N/A is confirmed by the profile. */
  naRule: Record<string, unknown> | null;
  texts: QuestionTextsView;
}

/** The views have the shape of the domain's own types, but for what is read-only there. */
export function presentQuestion(question: Question): QuestionView {
  return question as QuestionView;
}
