import { BilingualView } from '@app/tenancy';
import { VersionNameView } from '../version-name.dto.js';
import { StandingsView } from './campaign-report.dto.js';

/** What a baseline asks of a supplier at one question. */
export class DemandView {
  target: number;
  must: boolean;
  weight: number;
}

export class SubmissionPointView {
  standing: 'critical' | 'major' | 'minor' | 'conforming';
  /** Unrounded, 0..1; null where nothing is applicable. */
  attainment: number | null;
  /** Unrounded, 0..1; null where nothing is in scope. */
  coverage: number | null;
  inScope: number;
  gaps: number;
  mustGaps: number;
}

/** One question of which today's baseline asks something else. */
export class MoveView {
  key: string;
  domain: string;
  topic: BilingualView;
  /**
   * changed: measured by what is asked today. dropped: nothing is asked any more. off_scale: more is asked than the scale of the answer can
   * say. not_asked: the supplier was not asked then. All but the first count in no number of today's.
   */
  reason: 'changed' | 'dropped' | 'off_scale' | 'not_asked';
  frozen: DemandView | null;
  today: DemandView | null;
  /** The highest level of its scale. */
  max: number;
  /** What was answered; null where that is no level. */
  level: number | null;
  /** Levels missing; null where the question is not applicable. */
  gapThen: number | null;
  gapToday: number | null;
}

/** A submission as it was scored, beside the same answers under the newest published version of the same baseline. */
export class TodayResultView {
  frozen: VersionNameView;
  today: VersionNameView;
  /** The submission was scored with the newest version: both sides are equal. */
  isSame: boolean;
  /** The caller sees only the versions of their campaigns: there may be newer ones than `today`. */
  mayBeNewer: boolean;
  before: SubmissionPointView;
  /** Null: today's baseline knows none of the supplier's information classes. */
  now: SubmissionPointView | null;
  /** Names of the handled classes that today's baseline does not know. */
  classesLeftOut: BilingualView[];
  passMark: number;
  passMarkToday: number;
  leastCoverage: number;
  leastCoverageToday: number;
  moves: MoveView[];
}

export class SquareView {
  target: number;
  must: boolean;
}

export class SquareMoveView {
  classKey: string;
  name: BilingualView;
  frozen: SquareView;
  today: SquareView;
}

export class QuestionMoveView {
  key: string;
  domain: string;
  topic: BilingualView;
  /** The highest level of its scale: where more is asked today, it counts nowhere. */
  max: number;
  weight: number;
  weightToday: number;
  classes: SquareMoveView[];
  /** Suppliers below the target; null where the filter leaves the question out. */
  below: number | null;
  belowToday: number | null;
}

export class ChainPointView {
  /** Median, unrounded; null for fewer than five members. */
  attainment: number | null;
  standings: StandingsView;
}

/** A campaign's chosen suppliers as they were scored, beside the same under the newest published version of the same baseline. */
export class TodayReportView {
  frozen: VersionNameView;
  today: VersionNameView;
  /** The campaign was scored with the newest version: both sides are equal. */
  isSame: boolean;
  /** The caller sees only the versions of their campaigns: there may be newer ones than `today`. */
  mayBeNewer: boolean;
  before: ChainPointView;
  now: ChainPointView;
  /** Submissions of suppliers none of whose classes today's baseline knows: they are in no number of today's. */
  unmeasured: number;
  passMark: number;
  passMarkToday: number;
  moves: QuestionMoveView[];
}
