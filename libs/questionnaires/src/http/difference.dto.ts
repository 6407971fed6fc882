import { FieldDifferenceView, ItemDifferenceView, presentFieldDifferences, presentItemDifferences } from '@app/tenancy';

import type { VersionDifference } from '../domain/difference.js';

export class QuestionnaireDifferenceView {
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

export function presentDifference(difference: VersionDifference): QuestionnaireDifferenceView {
  const { fields, sections, profileQuestions, probes, consistencyRules, glossary, questions, reordered } = difference;
  return {
    fields: presentFieldDifferences(fields),
    sections: presentItemDifferences(sections),
    profileQuestions: presentItemDifferences(profileQuestions),
    probes: presentItemDifferences(probes),
    consistencyRules: presentItemDifferences(consistencyRules),
    glossary: presentItemDifferences(glossary),
    questions: presentItemDifferences(questions),
    reordered,
  };
}
