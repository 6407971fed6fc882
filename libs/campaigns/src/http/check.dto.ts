import type { Check, SizedSet } from '../campaign-checks.service.js';
import { type Obstacle, type ObstacleReason, obstacleCounts } from '../domain/obstacles.js';

const SHOWN_OBSTACLES = 500;

/** One thing that keeps a supplier from being asked. */
export class ObstacleView {
  relationshipId: string;
  code: string;
  name: string;
  /** Of the supplier, as an edit that mends it has to name it. */
  version: number;
  /** What is missing: `no_contact` and `no_classes` at the supplier, `class_not_covered` a target in the baseline. */
  reason: ObstacleReason;
  /** The classes without a target in the baseline; empty for other reasons. */
  classes: string[];
}

/** How many suppliers meet each obstacle; one may meet several. */
export class ObstacleCountsView {
  no_contact: number;
  no_classes: number;
  class_not_covered: number;
}

/** Suppliers of one kind, and what they are asked in the campaign's form before they have answered anything. */
export class AudienceView {
  /** Keys of information classes. */
  classes: string[];
  /** Among those chosen. */
  suppliers: number;
  /** Of these, who can be asked now. */
  ready: number;
  /** 0: the baseline asks nothing for it. */
  questions: number;
  sections: number;
  /** About so long. */
  minutes: number;
  /** Questions that are a must. */
  musts: number;
}

export class CheckView {
  /** How many suppliers can be asked now. */
  ready: number;
  /** How many need something first. */
  unready: number;
  /** By information class, the most frequent first; a supplier that handles several counts at each. */
  byClass: AudienceView[];
  /** By what suppliers handle all in all, the most frequent first: at most 100 combinations. */
  byCombination: AudienceView[];
  obstacleCounts: ObstacleCountsView;
  /** The first 500 by code; mended, they make room for the next. */
  obstacles: ObstacleView[];
}

export class RecipientCountView {
  suppliers: number;
}

export function presentCheck({ chosen, ready, obstacles, byClass, bySet }: Check): CheckView {
  return {
    ready: ready.length,
    unready: chosen.length - ready.length,
    byClass: byClass.map(presentAudience),
    byCombination: bySet.map(presentAudience),
    obstacleCounts: { ...obstacleCounts(obstacles) },
    obstacles: obstacles.slice(0, SHOWN_OBSTACLES).map(presentObstacle),
  };
}

function presentAudience({ classes, suppliers, ready, size }: SizedSet): AudienceView {
  const { questions, sections, minutes, musts } = size;
  return { classes: [...classes], suppliers, ready, questions, sections, minutes, musts };
}

function presentObstacle({ relationshipId, code, name, version, reason, classes }: Obstacle): ObstacleView {
  return { relationshipId, code, name, version, reason, classes: [...classes] };
}
