import type { Condition } from '@app/gap-analysis';

/** The keys of everything that these conditions look at. Questions and profile questions share one space of keys. */
export function keysOf(conditions: readonly (Condition | null)[]): ReadonlySet<string> {
  return new Set(conditions.flatMap((condition) => (condition === null ? [] : keysIn(condition))));
}

function keysIn(condition: Condition): readonly string[] {
  if ('all_of' in condition) return condition.all_of.flatMap(keysIn);
  if ('any_of' in condition) return condition.any_of.flatMap(keysIn);
  if ('not' in condition) return keysIn(condition.not);
  return ['profile' in condition ? condition.profile : condition.answer];
}
