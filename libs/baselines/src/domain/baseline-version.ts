import type { Bilingual } from '@app/kernel';
export type VersionState = 'draft' | 'published';

/** An information class as the baseline defines it. */
export interface BaselineClass {
  readonly key: string;
  readonly name: Bilingual;
  /** How much a leak would hurt, above 0 (built-in: 社外秘 1, 秘 2, 極秘 3); multiplies the priority of a gap. */
  readonly exposure: number;
  readonly position: number;
}

/** What is to be done with information of one class at one stage of handling. */
export interface HandlingRule {
  /** A class of the baseline, or `public`, of which nothing else is asked. */
  readonly classKey: string;
  readonly stageKey: string;
  /** Place of the stage, from 1. */
  readonly position: number;
  readonly stage: Bilingual;
  readonly text: Bilingual;
  /** Questions that ask about this stage. */
  readonly questionKeys: readonly string[];
}

/** A version as it stands in lists. */
export interface VersionSummary {
  readonly ownerId: string;
  readonly id: string;
  readonly baselineId: string;
  /** 1, 2, 3 … within its baseline. */
  readonly number: number;
  readonly state: VersionState;
  readonly name: Bilingual;
  readonly changeNote: string;
  readonly questionnaireOwnerId: string;
  readonly questionnaireVersionId: string;
  readonly createdAt: Date;
  readonly publishedAt: Date | null;
}

/** One version wholly. A published one never changes. */
export interface BaselineVersion extends VersionSummary {
  /** Raised by every edit of a draft; an edit names the one it saw. */
  readonly version: number;
  /** The least attainment of a conforming supplier, 0..1. */
  readonly passMark: number;
  /** The least coverage of a conforming supplier, 0..1. */
  readonly leastCoverage: number;
  /** In the order in which they are shown. */
  readonly classes: readonly BaselineClass[];
  /** By question key, above 0; every question of the questionnaire has one. */
  readonly weights: Readonly<Record<string, number>>;
  /** By question key, then class key, 1..max; what is not asked for is absent. */
  readonly targets: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** By question key: the classes for which it is a must. */
  readonly musts: Readonly<Record<string, readonly string[]>>;
  /** By stage, then class. */
  readonly handlingRules: readonly HandlingRule[];
}
