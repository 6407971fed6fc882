import type { NotApplicableAdvice } from '@app/gap-analysis';
import type { GlossaryEntry, Probe, ProfileQuestion, Question, QuestionType, Scale, Section } from '@app/questionnaires';

import { AskedTextView, presentText } from './texts.dto.js';

export class AskedOptionView {
  value: string;
  text: AskedTextView;
  /** Chosen alone. */
  exclusive: boolean;
}

export class AskedFieldView {
  value: string;
  text: AskedTextView;
}

/** Asked about the company before the questions. */
export class AskedProfileQuestionView {
  key: string;
  /** An option · several options · text, in one box per field where there are fields · any number of lines. */
  type: 'single' | 'multi' | 'text' | 'text-list';
  label: AskedTextView;
  text: AskedTextView;
  help: AskedTextView;
  /** What the answer is used for. */
  purpose: AskedTextView;
  options: AskedOptionView[];
  fields: AskedFieldView[];
}

export class AskedProbeOptionView {
  value: number;
  text: AskedTextView;
}

/** How well the company thinks it is protected, asked before the questions. */
export class AskedProbeView {
  key: string;
  text: AskedTextView;
  help: AskedTextView;
  options: AskedProbeOptionView[];
}

/** A question as a respondent reads it. What the buyer aims at is not shown: it would lead the answer. */
export class AskedQuestionView {
  key: string;
  sectionKey: string;
  type: QuestionType;
  /** The highest level, 1..4. */
  max: number;
  naAllowed: boolean;
  /** What the profile says of "not applicable": it fits, it hardly fits (ask which is closer), or nothing. */
  naAdvice: NotApplicableAdvice;
  topic: AskedTextView;
  text: AskedTextView;
  help: AskedTextView;
  /** Why it matters. */
  why: AskedTextView;
  /** What each level means, from 0 to `max`. */
  levels: AskedTextView[];
  /** What could be shown as evidence. */
  evidence: AskedTextView;
  /** When "not applicable" fits; the draft of its reason. */
  naCondition: AskedTextView;
  /** Glossary entries that the texts use, by key. */
  terms: string[];
  /** Who in a firm usually knows. */
  answerer: string | null;
}

export class AskedSectionView {
  key: string;
  name: AskedTextView;
  shortName: AskedTextView;
  answered: number;
  total: number;
}

export class AskedLevelView {
  value: number;
  name: AskedTextView;
}

export class AskedSpecialView {
  kind: 'not_applicable' | 'unknown' | 'declined';
  name: AskedTextView;
  rule: AskedTextView;
}

/** How levels are chosen. */
export class AskedScaleView {
  maturity: AskedLevelView[];
  ynp: AskedLevelView[];
  special: AskedSpecialView[];
  rule: AskedTextView;
}

export class AskedTermView {
  key: string;
  term: AskedTextView;
  text: AskedTextView;
}

export function presentProfileQuestion({
  key,
  type,
  label,
  text,
  help,
  purpose,
  options,
  fields,
}: ProfileQuestion): AskedProfileQuestionView {
  return {
    key,
    type,
    label: presentText(label),
    text: presentText(text),
    help: presentText(help),
    purpose: presentText(purpose),
    options: options.map((option) => ({ value: option.value, text: presentText(option.text), exclusive: option.exclusive })),
    fields: fields.map((field) => ({ value: field.value, text: presentText(field.text) })),
  };
}

export function presentProbe({ key, text, help, options }: Probe): AskedProbeView {
  const shown = options.map((option) => ({ value: option.value, text: presentText(option.text) }));
  return { key, text: presentText(text), help: presentText(help), options: shown };
}

export function presentQuestion(
  { key, sectionKey, type, max, naAllowed, texts }: Question,
  naAdvice: NotApplicableAdvice,
): AskedQuestionView {
  return {
    key,
    sectionKey,
    type,
    max,
    naAllowed,
    naAdvice,
    topic: presentText(texts.topic),
    text: presentText(texts.question),
    help: presentText(texts.help),
    why: presentText(texts.why),
    levels: texts.options.map(presentText),
    evidence: presentText(texts.evidence),
    naCondition: presentText(texts.naCondition),
    terms: [...texts.terms],
    answerer: texts.answerer,
  };
}

export function presentSection(
  { key, name, shortName }: Section,
  { answered, total }: { answered: number; total: number },
): AskedSectionView {
  return { key, name: presentText(name), shortName: presentText(shortName), answered, total };
}

export function presentScale({ maturity, ynp, special, rule }: Scale): AskedScaleView {
  const levels = (scale: Scale['maturity']) => scale.map(({ value, name }) => ({ value, name: presentText(name) }));
  return {
    maturity: levels(maturity),
    ynp: levels(ynp),
    special: special.map((one) => ({ kind: one.kind, name: presentText(one.name), rule: presentText(one.rule) })),
    rule: presentText(rule),
  };
}

export function presentTerm({ key, term, text }: GlossaryEntry): AskedTermView {
  return { key, term: presentText(term), text: presentText(text) };
}
