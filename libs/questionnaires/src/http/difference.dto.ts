import type { FieldDifference, ItemDifference } from '@app/kernel';

import type { VersionDifference } from '../domain/difference.js';

export class FieldDifferenceView {
  /** Path, e.g. `texts.options.2.ja`. */
  field: string;
  before: unknown;
  after: unknown;
}

export class ItemDifferenceView {
  key: string;
  change: 'added' | 'removed' | 'changed';
  fields: FieldDifferenceView[];
}

export class VersionDifferenceView {
  /** Names, scale and the note on steps. */
  fields: FieldDifferenceView[];
  sections: ItemDifferenceView[];
  profileQuestions: ItemDifferenceView[];
  probes: ItemDifferenceView[];
  consistencyRules: ItemDifferenceView[];
  glossary: ItemDifferenceView[];
  questions: ItemDifferenceView[];
  /** Whether the questions that both have come in another order. */
  reordered: boolean;
}

export function presentDifference(difference: VersionDifference): VersionDifferenceView {
  const { fields, sections, profileQuestions, probes, consistencyRules, glossary, questions, reordered } = difference;
  return {
    fields: fields.map(presentField),
    sections: sections.map(presentItem),
    profileQuestions: profileQuestions.map(presentItem),
    probes: probes.map(presentItem),
    consistencyRules: consistencyRules.map(presentItem),
    glossary: glossary.map(presentItem),
    questions: questions.map(presentItem),
    reordered,
  };
}

function presentItem({ key, change, fields }: ItemDifference): ItemDifferenceView {
  return { key, change, fields: fields.map(presentField) };
}

function presentField({ field, before, after }: FieldDifference): FieldDifferenceView {
  return { field, before, after };
}
