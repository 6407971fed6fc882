/**
 * A condition in the grammar of question-set.json (`condition_grammar`, version 1), exactly as it is stored.
 * Whoever lets people write conditions checks them first (questionnaires).
 */
export type Condition =
  | { readonly all_of: readonly Condition[] }
  | { readonly any_of: readonly Condition[] }
  | { readonly not: Condition }
  | { readonly profile: string; readonly equals: string }
  | { readonly profile: string; readonly includes: string }
  | { readonly answer: string; readonly at_least: number }
  | { readonly answer: string; readonly at_most: number };

/** `null` is "not decided yet". */
export type Truth = boolean | null;
