import type { Bilingual } from '@app/kernel';
import type { Condition } from './condition.js';
import type { Effort } from './question.js';

/** A part of the questionnaire: what reports call a domain. */
export interface Section {
  readonly key: string;
  readonly name: Bilingual;
  /** For the axis of a chart and the head of a narrow column. */
  readonly shortName: Bilingual;
}

export interface ProfileOption {
  readonly value: string;
  readonly text: Bilingual;
  /** Chosen alone, as in "none of these" and "don't know". */
  readonly exclusive: boolean;
}

/** One of several boxes of a `text` question. */
export interface ProfileField {
  readonly value: string;
  readonly text: Bilingual;
}

/** Asked about the company before the questions: decides conditions and N/A rules, is never scored. */
export interface ProfileQuestion {
  readonly key: string;
  /** An option · several options · text, in one box per field where there are fields · any number of lines. */
  readonly type: 'single' | 'multi' | 'text' | 'text-list';
  readonly label: Bilingual;
  readonly text: Bilingual;
  readonly help: Bilingual;
  /** What the answer is used for. */
  readonly purpose: Bilingual;
  readonly options: readonly ProfileOption[];
  readonly fields: readonly ProfileField[];
  readonly visibleIf: Condition | null;
}

export interface ProbeOption {
  /** On the maturity scale, 0..4. */
  readonly value: number;
  readonly code: string;
  readonly text: Bilingual;
}

export type ProbeSubject = { readonly overall: 'maturity' } | { readonly domain: string } | { readonly questions: readonly string[] };

/** How well a company thinks it is protected, asked before the questions and compared with what they show. */
export interface Probe {
  readonly key: string;
  readonly text: Bilingual;
  readonly help: Bilingual;
  readonly use: Bilingual;
  readonly options: readonly ProbeOption[];
  readonly compareWith: ProbeSubject;
}

/** Answers that do not fit together: asked about once before submission, never scored. */
export interface ConsistencyRule {
  readonly key: string;
  readonly when: Condition;
  /** Where the answers in question stand. */
  readonly questions: readonly string[];
  readonly profile: readonly string[];
  readonly text: Bilingual;
}

export interface ScaleLevel {
  readonly value: number;
  readonly name: Bilingual;
  readonly anchor: Bilingual;
}

export interface SpecialAnswer {
  readonly kind: 'not_applicable' | 'unknown' | 'declined';
  readonly name: Bilingual;
  readonly rule: Bilingual;
}

/** How levels are chosen and what the words in them mean. */
export interface Scale {
  readonly maturity: readonly ScaleLevel[];
  readonly ynp: readonly ScaleLevel[];
  readonly special: readonly SpecialAnswer[];
  readonly rule: Bilingual;
  readonly conventions: readonly { readonly key: string; readonly text: Bilingual }[];
}

export interface GlossaryEntry {
  readonly key: string;
  readonly term: Bilingual;
  readonly text: Bilingual;
}

/** What the steps up and their costs are, and are not. */
export interface StepUpNote {
  readonly text: Bilingual;
  readonly efforts: readonly { readonly value: Effort; readonly text: Bilingual }[];
}

/** Everything of a questionnaire version but its questions. */
export interface QuestionnaireContent {
  readonly sections: readonly Section[];
  readonly profileQuestions: readonly ProfileQuestion[];
  readonly probes: readonly Probe[];
  readonly consistencyRules: readonly ConsistencyRule[];
  readonly scale: Scale;
  readonly glossary: readonly GlossaryEntry[];
  readonly stepUpNote: StepUpNote;
}
