import type { FieldDifference, ItemDifference } from '@app/kernel';
import { ApiProperty } from '@nestjs/swagger';

import type { VersionDifference } from '../domain/difference.js';

/** A text, a number, a yes or no; or a part that is compared whole. */
const SIDE_SCHEMA = {
  oneOf: [
    { type: 'string' },
    { type: 'number' },
    { type: 'boolean' },
    { type: 'array', items: {} },
    { type: 'object', additionalProperties: true },
  ],
  nullable: true,
};

export class QuestionnaireFieldDifferenceView {
  /** Path, e.g. `texts.options.2.ja`. */
  field: string;
  @ApiProperty(SIDE_SCHEMA)
  before: unknown;

  @ApiProperty(SIDE_SCHEMA)
  after: unknown;
}

export class QuestionnaireItemDifferenceView {
  key: string;
  change: 'added' | 'removed' | 'changed';
  fields: QuestionnaireFieldDifferenceView[];
}

export class QuestionnaireDifferenceView {
  /** Names, scale and the note on steps. */
  fields: QuestionnaireFieldDifferenceView[];
  sections: QuestionnaireItemDifferenceView[];
  profileQuestions: QuestionnaireItemDifferenceView[];
  probes: QuestionnaireItemDifferenceView[];
  consistencyRules: QuestionnaireItemDifferenceView[];
  glossary: QuestionnaireItemDifferenceView[];
  questions: QuestionnaireItemDifferenceView[];
  /** Whether the questions that both have come in another order. */
  reordered: boolean;
}

export function presentDifference(difference: VersionDifference): QuestionnaireDifferenceView {
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

function presentItem({ key, change, fields }: ItemDifference): QuestionnaireItemDifferenceView {
  return { key, change, fields: fields.map(presentField) };
}

function presentField({ field, before, after }: FieldDifference): QuestionnaireFieldDifferenceView {
  return { field, before, after };
}
