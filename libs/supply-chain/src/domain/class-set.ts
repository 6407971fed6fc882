import type { Bilingual } from '@app/kernel';
import { plainWord, requiredText } from './clean-text.js';
import type { InformationClass } from './information-class.js';
import { refuse } from './problems.js';

export interface ClassDraft {
  /** Absent for a new class: it gets one. */
  readonly key?: string;
  readonly name: Bilingual;
  readonly exposure: number;
}

const NAME_LIMIT = 60;

/**
 * An organization's own set, in the order given, with keys for the new ones.
 *
 * @throws AppError `class_ambiguous` where two classes could not be told apart in a spreadsheet, by name or by key
 */
export function classSet(drafts: readonly ClassDraft[]): InformationClass[] {
  const taken = new Set(drafts.flatMap(({ key }) => key ?? []));
  const classes = drafts.map((draft, position) => ({
    key: draft.key ?? freeKey(taken),
    name: {
      ja: requiredText(draft.name.ja, { limit: NAME_LIMIT }, `classes.${position}.name.ja`),
      en: requiredText(draft.name.en, { limit: NAME_LIMIT }, `classes.${position}.name.en`),
    },
    exposure: draft.exposure,
    position,
  }));
  const words = classes.flatMap((one) => [...new Set(wordsOf(one))]);
  const twice = words.find((word, index) => words.indexOf(word) !== index);
  if (twice !== undefined) throw refuse('class_ambiguous', { name: twice }, 'classes');
  return classes;
}

/** What a spreadsheet may call a class. */
export function wordsOf({ key, name }: InformationClass): string[] {
  return [key, name.ja, name.en].map(plainWord);
}

function freeKey(taken: Set<string>): string {
  let number = 1;
  while (taken.has(`class_${number}`)) number += 1;
  taken.add(`class_${number}`);
  return `class_${number}`;
}
