import {
  type ChainTally,
  cohortOf,
  coveredClasses,
  type Demands,
  distributionOf,
  lineStanding,
  restatedLine,
  type Tails,
  tailsFor,
} from '@app/gap-analysis';

import type { CampaignReport } from './campaign-report.js';
import type { AskedSupplier } from './chain-figures.js';
import { exposureOf, type Yardstick } from './yardstick.js';

type Standing = keyof CampaignReport['standings'];

/** A supplier whose standing under today's baseline hangs on whether some "not applicable" are confirmed: conforming if all are, else minor. */
export interface Doubt {
  readonly relationshipId: string;
  readonly questionKeys: readonly string[];
}

/** One chain under one baseline. */
export interface ChainPoint {
  /** Median; null for fewer than five members. */
  readonly attainment: number | null;
  readonly standings: Readonly<Record<Standing, number>>;
  /** Suppliers below the target, by question key, over the chosen questions. */
  readonly below: ReadonlyMap<string, number>;
}

export interface ChainToday {
  readonly point: ChainPoint;
  /** Submissions of suppliers none of whose classes today's baseline knows: they are in no number of today's. */
  readonly unmeasured: number;
  /** Counted as conforming, until it is looked up. */
  readonly doubts: readonly Doubt[];
}

interface Chain {
  readonly suppliers: readonly AskedSupplier[];
  readonly yardstick: Yardstick;
  /** Over the chosen questions; nothing is in it yet. */
  readonly tally: ChainTally;
}

/** As it was scored. */
export function chainThen({ suppliers, yardstick, tally }: Chain): ChainPoint {
  const standings = none(suppliers);
  const attainments = suppliers.flatMap(({ classes, submitted }) => {
    if (!submitted) return [];
    standings[submitted.standing] += 1;
    return [tally.add(submitted.line, exposureOf(yardstick, classes)).attainment];
  });
  return pointOf(attainments, standings, tally);
}

/** The same submissions under another baseline. @param yardstick and tally of that baseline */
export function chainToday({ suppliers, yardstick, tally }: Chain, demands: Demands): ChainToday {
  const standings = none(suppliers);
  const doubts: Doubt[] = [];
  const attainments: (number | null)[] = [];
  // Suppliers share their sets of classes: there are as many of them as kinds of suppliers.
  const perSet = new Map<readonly string[], ClassSet>();
  let unmeasured = 0;
  for (const { relationshipId, classes, submitted } of suppliers) {
    if (!submitted) continue;
    const set = perSet.get(classes) ?? classSet(classes, yardstick, demands);
    perSet.set(classes, set);
    if (!set.tails) {
      unmeasured += 1;
      continue;
    }
    const line = restatedLine(submitted.line, set.tails);
    const { standing, hangsOn } = lineStanding(line, yardstick.questions, demands.rules);
    standings[standing] += 1;
    if (hangsOn.length > 0) doubts.push({ relationshipId, questionKeys: hangsOn.map((at) => yardstick.questions[at]?.key ?? '') });
    attainments.push(tally.add(line, set.exposure).attainment);
  }
  return { point: pointOf(attainments, standings, tally), unmeasured, doubts };
}

/** Those whose "not applicable" is not confirmed are not conforming. @param unconfirmed how many of the doubts proved right */
export function settled(point: ChainPoint, unconfirmed: number): ChainPoint {
  const { conforming, minor } = point.standings;
  return { ...point, standings: { ...point.standings, conforming: conforming - unconfirmed, minor: minor + unconfirmed } };
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

function none(suppliers: readonly AskedSupplier[]): Record<Standing, number> {
  return { critical: 0, major: 0, minor: 0, conforming: 0, incomplete: suppliers.filter(({ submitted }) => !submitted).length };
}

function pointOf(attainments: readonly (number | null)[], standings: Record<Standing, number>, tally: ChainTally): ChainPoint {
  const cohort = cohortOf(attainments);
  return {
    attainment: cohort && distributionOf(cohort).median,
    standings,
    below: new Map(tally.questions().map(({ key, suppliers }) => [key, suppliers])),
  };
}
