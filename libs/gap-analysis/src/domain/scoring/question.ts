import { ownOf } from '@app/kernel';

/** Where a question helps: before an intruder is in, after, or in both; the rest is governance and handling. */
export type Phase = 'governance' | 'handling' | 'intrusion' | 'post_intrusion' | 'both';

/** One question as scoring sees it: the questionnaire's scale, and what the baseline asks for it per information class. */
export interface ScoredQuestion {
  readonly key: string;
  readonly domain: string;
  readonly phase: Phase;
  /** The highest level of its own scale: 4 for the usual one, 2 for yes/partly/no. */
  readonly max: number;
  /** Above 0. */
  readonly weight: number;
  /** t(q,c), 0..max. An override agreed between buyer and supplier already stands in its place. Absent = 0 = not required. */
  readonly targets: Readonly<Record<string, number>>;
  /** The classes for which the baseline marks it as a must. */
  readonly mustClasses: readonly string[];
  /** False when the questionnaire's conditions hide it from this supplier. */
  readonly visible: boolean;
}

/** T(q), the effective target: the largest target over the classes handled; 0 when none of them asks for it. */
export function targetOf(question: Pick<ScoredQuestion, 'targets'>, classes: readonly string[]): number {
  let target = 0;
  for (const key of classes) target = Math.max(target, ownOf(question.targets, key) ?? 0);
  return target;
}

/** M(q): a must for one of the classes handled is a must. */
export function isMust(question: Pick<ScoredQuestion, 'mustClasses'>, classes: readonly string[]): boolean {
  return question.mustClasses.some((key) => classes.includes(key));
}
