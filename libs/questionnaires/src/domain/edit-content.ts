import { type BilingualChange, reworded } from '@app/kernel';
import type { ProfileQuestion, Section } from './content.js';
import { refuse } from './problems.js';
import type { Question } from './question.js';

/** What is not named, or undefined, stays as it is. */
export interface ProfileTextsChange {
  readonly label?: BilingualChange | undefined;
  readonly text?: BilingualChange | undefined;
  readonly help?: BilingualChange | undefined;
  readonly purpose?: BilingualChange | undefined;
  /** By the option's value. */
  readonly options?: readonly { readonly value: string; readonly text: BilingualChange }[] | undefined;
}

/** @throws AppError `profile_option_unknown`: the options themselves are what conditions refer to, only their texts can change */
export function editProfileQuestion(before: ProfileQuestion, change: ProfileTextsChange): ProfileQuestion {
  const { label = {}, text = {}, help = {}, purpose = {}, options = [] } = change;
  const texts = new Map(options.map((option) => [option.value, option.text]));
  const unknown = options.find(({ value }) => !before.options.some((option) => option.value === value));
  if (unknown) throw refuse('profile_option_unknown', { key: before.key, option: unknown.value }, 'options');
  return {
    ...before,
    label: reworded(before.label, label),
    text: reworded(before.text, text),
    help: reworded(before.help, help),
    purpose: reworded(before.purpose, purpose),
    options: before.options.map((option) => ({ ...option, text: reworded(option.text, texts.get(option.value) ?? {}) })),
  };
}

/** @throws AppError `section_key_twice`, or `section_in_use` when a section that holds questions is left out */
export function checkSections(sections: readonly Section[], questions: readonly Question[]): void {
  const keys = new Set<string>();
  for (const { key } of sections) {
    if (keys.has(key)) throw refuse('section_key_twice', { key }, 'sections');
    keys.add(key);
  }
  const homeless = questions.find(({ sectionKey }) => !keys.has(sectionKey));
  if (!homeless) return;
  const count = questions.filter(({ sectionKey }) => sectionKey === homeless.sectionKey).length;
  throw refuse('section_in_use', { key: homeless.sectionKey, count }, 'sections');
}
