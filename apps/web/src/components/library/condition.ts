/** A condition as the API gives and takes it. */
export type Condition =
  | { readonly all_of: readonly Condition[] }
  | { readonly any_of: readonly Condition[] }
  | { readonly not: Condition }
  | { readonly profile: string; readonly equals: string }
  | { readonly profile: string; readonly includes: string }
  | { readonly answer: string; readonly at_least: number }
  | { readonly answer: string; readonly at_most: number };

export const CONDITION_KINDS = ['equals', 'includes', 'at_least', 'at_most', 'all_of', 'any_of', 'not'] as const;
export type ConditionKind = (typeof CONDITION_KINDS)[number];

export function kindOf(condition: Condition): ConditionKind {
  return CONDITION_KINDS.find((kind) => kind in condition) ?? 'all_of';
}
