import { type FieldDifference, fieldDifferences, type ItemDifference, itemDifferences } from '@app/kernel';

import type { QuestionnaireVersion } from './questionnaire-version.js';

/** What a version says differently from an earlier one. */
export interface VersionDifference {
  /** Names, scale and the note on steps. */
  readonly fields: readonly FieldDifference[];
  readonly sections: readonly ItemDifference[];
  readonly profileQuestions: readonly ItemDifference[];
  readonly probes: readonly ItemDifference[];
  readonly consistencyRules: readonly ItemDifference[];
  readonly glossary: readonly ItemDifference[];
  readonly questions: readonly ItemDifference[];
  /** Whether the questions that both have come in another order. */
  readonly reordered: boolean;
}

const CONDITIONS = ['visibleIf', 'naRule', 'when'];

export function differenceBetween(before: QuestionnaireVersion, after: QuestionnaireVersion): VersionDifference {
  const compare = <T extends { readonly key: string }>(listOf: (version: QuestionnaireVersion) => readonly T[]) =>
    itemDifferences(byKey(listOf(before)), byKey(listOf(after)), CONDITIONS);
  return {
    fields: fieldDifferences(frameOf(before), frameOf(after)),
    sections: compare(({ content }) => content.sections),
    profileQuestions: compare(({ content }) => content.profileQuestions),
    probes: compare(({ content }) => content.probes),
    consistencyRules: compare(({ content }) => content.consistencyRules),
    glossary: compare(({ content }) => content.glossary),
    questions: compare(({ questions }) => questions.map(({ position: _, ...question }) => question)),
    reordered: orderOf(before, after).join() !== orderOf(after, before).join(),
  };
}

function frameOf({ name, content: { scale, stepUpNote } }: QuestionnaireVersion): object {
  return { name, scale, stepUpNote };
}

function byKey<T extends { readonly key: string }>(items: readonly T[]): Map<string, T> {
  return new Map(items.map((item) => [item.key, item]));
}

/** The keys of one version that the other one has too, in its order. */
function orderOf({ questions }: QuestionnaireVersion, other: QuestionnaireVersion): string[] {
  const known = new Set(other.questions.map(({ key }) => key));
  return questions.map(({ key }) => key).filter((key) => known.has(key));
}
