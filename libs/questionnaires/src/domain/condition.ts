/**
 * A condition in the grammar of the built-in questionnaire, version 1, exactly as it is stored.
 * Its value is true, false, or undecided; gap-analysis evaluates it.
 */
export type Condition =
  | { readonly all_of: readonly Condition[] }
  | { readonly any_of: readonly Condition[] }
  | { readonly not: Condition }
  | { readonly profile: string; readonly equals: string }
  | { readonly profile: string; readonly includes: string }
  | { readonly answer: string; readonly at_least: number }
  | { readonly answer: string; readonly at_most: number };
