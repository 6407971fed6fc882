import type { NotApplicableAdvice } from '@app/gap-analysis';
import type { GlossaryEntry, Probe, ProfileQuestion, Question, QuestionType, Scale, Section } from '@app/questionnaires';
import { BilingualView, presentBilingual } from '@app/tenancy';

export class AskedOptionView {
  value: string;
  text: BilingualView;
  /** Chosen alone. */
  exclusive: boolean;
}

export class AskedFieldView {
  value: string;
  text: BilingualView;
}

/** Asked about the company before the questions. */
export class AskedProfileQuestionView {
  key: string;
  /** An option · several options · text, in one box per field where there are fields · any number of lines. */
  type: 'single' | 'multi' | 'text' | 'text-list';
  label: BilingualView;
  text: BilingualView;
  help: BilingualView;
  /** What the answer is used for. */
  purpose: BilingualView;
  options: AskedOptionView[];
  fields: AskedFieldView[];
}

export class AskedProbeOptionView {
  value: number;
  text: BilingualView;
}

/** How well the company thinks it is protected, asked before the questions. */
export class AskedProbeView {
  key: string;
  text: BilingualView;
  help: BilingualView;
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
  topic: BilingualView;
  text: BilingualView;
  help: BilingualView;
  /** Why it matters. */
  why: BilingualView;
  /** What each level means, from 0 to `max`. */
  levels: BilingualView[];
  /** What could be shown as evidence. */
  evidence: BilingualView;
  /** When "not applicable" fits; the draft of its reason. */
  naCondition: BilingualView;
  /** Glossary entries that the texts use, by key. */
  terms: string[];
  /** Who in a firm usually knows. */
  answerer: string | null;
}

export class AskedSectionView {
  key: string;
  name: BilingualView;
  shortName: BilingualView;
  answered: number;
  total: number;
}

export class AskedLevelView {
  value: number;
  name: BilingualView;
}

export class AskedSpecialView {
  kind: 'not_applicable' | 'unknown' | 'declined';
  name: BilingualView;
  rule: BilingualView;
}

/** How levels are chosen. */
export class AskedScaleView {
  maturity: AskedLevelView[];
  ynp: AskedLevelView[];
  special: AskedSpecialView[];
  rule: BilingualView;
}

export class AskedTermView {
  key: string;
  term: BilingualView;
  text: BilingualView;
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
    label: presentBilingual(label),
    text: presentBilingual(text),
    help: presentBilingual(help),
    purpose: presentBilingual(purpose),
    options: options.map((option) => ({ value: option.value, text: presentBilingual(option.text), exclusive: option.exclusive })),
    fields: fields.map((field) => ({ value: field.value, text: presentBilingual(field.text) })),
  };
}

export function presentProbe({ key, text, help, options }: Probe): AskedProbeView {
  const shown = options.map((option) => ({ value: option.value, text: presentBilingual(option.text) }));
  return { key, text: presentBilingual(text), help: presentBilingual(help), options: shown };
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
    topic: presentBilingual(texts.topic),
    text: presentBilingual(texts.question),
    help: presentBilingual(texts.help),
    why: presentBilingual(texts.why),
    levels: texts.options.map(presentBilingual),
    evidence: presentBilingual(texts.evidence),
    naCondition: presentBilingual(texts.naCondition),
    terms: [...texts.terms],
    answerer: texts.answerer,
  };
}

export function presentSection(
  { key, name, shortName }: Section,
  { answered, total }: { answered: number; total: number },
): AskedSectionView {
  return { key, name: presentBilingual(name), shortName: presentBilingual(shortName), answered, total };
}

export function presentScale({ maturity, ynp, special, rule }: Scale): AskedScaleView {
  const levels = (scale: Scale['maturity']) => scale.map(({ value, name }) => ({ value, name: presentBilingual(name) }));
  return {
    maturity: levels(maturity),
    ynp: levels(ynp),
    special: special.map((one) => ({ kind: one.kind, name: presentBilingual(one.name), rule: presentBilingual(one.rule) })),
    rule: presentBilingual(rule),
  };
}

export function presentTerm({ key, term, text }: GlossaryEntry): AskedTermView {
  return { key, term: presentBilingual(term), text: presentBilingual(text) };
}
