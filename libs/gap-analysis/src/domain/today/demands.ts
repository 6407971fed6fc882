import { ownOf } from '@app/kernel';
import type { ScoringRules } from '../scoring/rules.js';

/** What a baseline version asks for, as plain numbers. */
export interface Demands {
  readonly rules: ScoringRules;
  /** w(q) by question key; absent is 1. */
  readonly weights: Readonly<Record<string, number>>;
  /** t(q,c) by question key, then class key; absent is 0. */
  readonly targets: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** By question key: the classes for which it is a must. */
  readonly musts: Readonly<Record<string, readonly string[]>>;
}

/** The part about one question. */
export function demandsOn({ weights, targets, musts }: Demands, key: string) {
  return { weight: ownOf(weights, key) ?? 1, targets: ownOf(targets, key) ?? {}, mustClasses: ownOf(musts, key) ?? [] };
}

/** Those of the handled classes that the baseline knows: nothing can be measured by the others. */
export function coveredClasses({ rules }: Demands, handled: readonly string[]): string[] {
  return handled.filter((key) => ownOf(rules.exposure, key) !== undefined);
}
