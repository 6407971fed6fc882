import type { Condition } from './condition.js';

/** Something a condition asks about: a profile question or a question. The two kinds have keys of their own. */
export interface Reference {
  readonly kind: 'profile' | 'question';
  readonly key: string;
}

/** Everything a condition looks at, repetitions included. */
export function referencesOf(condition: Condition): Reference[] {
  if ('all_of' in condition) return condition.all_of.flatMap(referencesOf);
  if ('any_of' in condition) return condition.any_of.flatMap(referencesOf);
  if ('not' in condition) return referencesOf(condition.not);
  return 'profile' in condition ? [{ kind: 'profile', key: condition.profile }] : [{ kind: 'question', key: condition.answer }];
}
