import {
  type ChainTally,
  coveredClasses,
  type Demands,
  lineStanding,
  medianOf,
  restatedLine,
  type Tails,
  tailsFor,
} from '@app/gap-analysis';

import type { CampaignReport } from '../campaign/campaign-report.js';
import type { AskedSupplier, Chain, SubmittedLine } from '../campaign/chain.js';
import { exposureOf, type Yardstick } from '../campaign/yardstick.js';

/** A supplier whose standing under today's baseline hangs on whether some "not applicable" are confirmed: conforming if all are, else minor. */
export interface Doubt {
  readonly relationshipId: string;
  readonly questionKeys: readonly string[];
}

/** One submission under one baseline. */
export interface MeasuredSupplier {
  readonly relationshipId: string;
  readonly code: string;
  readonly standing: SubmittedLine['standing'];
  /** 0..1, over the chosen questions; null where none is applicable. */
  readonly attainment: number | null;
  readonly mustGaps: number;
  /** See `scoreLine`; with what this baseline asks. */
  readonly line: string;
  /** X of those of its classes that this baseline knows. */
  readonly exposure: number;
}

/** The submissions of a chain under one baseline. */
export interface ChainSide {
  readonly members: readonly MeasuredSupplier[];
  /** Suppliers below the target, by question key, over the chosen questions. */
  readonly below: ReadonlyMap<string, number>;
}

/** What a side comes to. */
export interface ChainPoint {
  /** Median; null for fewer than five members. */
  readonly attainment: number | null;
  readonly standings: CampaignReport['standings'];
}

export interface ChainToday extends ChainSide {
  /** Those that submitted but none of whose classes today's baseline knows: they are in no number of today's. */
  readonly unmeasured: readonly AskedSupplier[];
  /** Counted as conforming, until it is looked up. */
  readonly doubts: readonly Doubt[];
}

/** As it was scored. */
export function chainThen({ suppliers, yardstick, tally }: Chain): ChainSide {
  const members = suppliers.flatMap(({ relationshipId, code, classes, submitted }) => {
    if (!submitted) return [];
    const { line, standing } = submitted;
    const exposure = exposureOf(yardstick, classes);
    const { attainment, mustGaps } = tally.add(line, exposure);
    return [{ relationshipId, code, standing, attainment, mustGaps, line, exposure }];
  });
  return { members, below: belowIn(tally) };
}

/** The same submissions under another baseline. @param yardstick and tally of that baseline */
export function chainToday({ suppliers, yardstick, tally }: Chain, demands: Demands): ChainToday {
  const members: MeasuredSupplier[] = [];
  const unmeasured: AskedSupplier[] = [];
  const doubts: Doubt[] = [];
  // Suppliers share their sets of classes: there are as many of them as kinds of suppliers.
  const perSet = new Map<readonly string[], ClassSet>();
  for (const supplier of suppliers) {
    const { relationshipId, code, classes, submitted } = supplier;
    if (!submitted) continue;
    const set = perSet.get(classes) ?? classSet(classes, yardstick, demands);
    perSet.set(classes, set);
    const { tails, exposure } = set;
    if (!tails) {
      unmeasured.push(supplier);
      continue;
    }
    const line = restatedLine(submitted.line, tails);
    const { standing, hangsOn } = lineStanding(line, yardstick.questions, demands.rules);
    if (hangsOn.length > 0) doubts.push({ relationshipId, questionKeys: hangsOn.map((at) => yardstick.questions[at]?.key ?? '') });
    const { attainment, mustGaps } = tally.add(line, exposure);
    members.push({ relationshipId, code, standing, attainment, mustGaps, line, exposure });
  }
  return { members, below: belowIn(tally), unmeasured, doubts };
}

/** Those whose "not applicable" is not confirmed are not conforming. @param unconfirmed ids of those whose doubt proved right */
export function settled(members: readonly MeasuredSupplier[], unconfirmed: ReadonlySet<string>): MeasuredSupplier[] {
  return members.map((member) => (unconfirmed.has(member.relationshipId) ? { ...member, standing: 'minor' } : member));
}

/** @param incomplete how many have not submitted: they are so under any baseline */
export function pointOf(members: readonly MeasuredSupplier[], incomplete: number): ChainPoint {
  const standings = { critical: 0, major: 0, minor: 0, conforming: 0, incomplete };
  for (const { standing } of members) standings[standing] += 1;
  return { attainment: medianOf(members.map(({ attainment }) => attainment)), standings };
}

interface ClassSet {
  /** Null: the baseline knows none of the classes. */
  readonly tails: Tails | null;
  readonly exposure: number;
}

function classSet(handled: readonly string[], yardstick: Yardstick, demands: Demands): ClassSet {
  const classes = coveredClasses(demands, handled);
  return { tails: classes.length > 0 ? tailsFor(yardstick.questions, demands, classes) : null, exposure: exposureOf(yardstick, classes) };
}

function belowIn(tally: ChainTally): ReadonlyMap<string, number> {
  return new Map(tally.questions().map(({ key, suppliers }) => [key, suppliers]));
}
