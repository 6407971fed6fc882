import type { Demands, TalliedQuestion } from '@app/gap-analysis';
import { ownOf } from '@app/kernel';

/** What all submissions to a campaign are measured with: the frozen versions as plain numbers. */
export interface Yardstick {
  /** Every question of the version, in catalogue order. */
  readonly questions: readonly TalliedQuestion[];
  /** In the order in which the baseline shows them. */
  readonly classes: readonly YardstickClass[];
}

interface YardstickClass {
  readonly key: string;
  /** x(c). */
  readonly exposure: number;
  /** t(q,c) of every question, in catalogue order; 0: not required. */
  readonly targets: readonly number[];
}

/** What is read of a questionnaire's version: its questions, in catalogue order. */
interface Questions {
  readonly questions: readonly (Pick<TalliedQuestion, 'key' | 'phase' | 'max'> & { readonly sectionKey: string })[];
}

/** What is read of a baseline's version. */
interface Baseline extends Pick<Demands, 'weights' | 'targets'> {
  readonly classes: readonly { readonly key: string; readonly exposure: number }[];
}

export function yardstickOf({ questions }: Questions, baseline: Baseline): Yardstick {
  return {
    questions: questions.map(({ key, sectionKey: domain, phase, max }) => ({
      key,
      domain,
      phase,
      max,
      weight: ownOf(baseline.weights, key) ?? 1,
    })),
    classes: baseline.classes.map(({ key, exposure }) => ({
      key,
      exposure,
      targets: questions.map((question) => ownOf(ownOf(baseline.targets, question.key) ?? {}, key) ?? 0),
    })),
  };
}

/** X over the classes handled. */
export function exposureOf({ classes }: Yardstick, handled: readonly string[]): number {
  return classes.reduce((most, { key, exposure }) => (handled.includes(key) ? Math.max(most, exposure) : most), 0);
}
