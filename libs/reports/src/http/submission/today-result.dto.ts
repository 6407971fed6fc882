import { type Assessment, isApplicable, type Move } from '@app/gap-analysis';
import { BilingualView, presentBilingual } from '@app/tenancy';

import type { TodayResult } from '../../submission/today-results.service.js';
import { presentClassName } from '../class-name.js';
import { presentVersionName, VersionNameView } from '../version-name.dto.js';

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

export function presentTodayResult(result: TodayResult): TodayResultView {
  const { report, baseline, assessment, classesLeftOut, moves } = result;
  return {
    frozen: presentVersionName(report.baseline),
    today: presentVersionName(baseline),
    isSame: baseline.id === report.baseline.id,
    mayBeNewer: result.mayBeNewer,
    before: presentPoint(report.assessment),
    now: assessment && presentPoint(assessment),
    classesLeftOut: classesLeftOut.map((key) => presentClassName(key, report.baseline)),
    passMark: report.baseline.passMark,
    passMarkToday: baseline.passMark,
    leastCoverage: report.baseline.leastCoverage,
    leastCoverageToday: baseline.leastCoverage,
    moves: moves.flatMap((move) => presentMove(move, result)),
  };
}

function presentPoint({ standing, overall: { attainment, coverage, counts } }: Assessment): SubmissionPointView {
  // A submission is never incomplete.
  const verdict = standing === 'incomplete' ? 'minor' : standing;
  return { standing: verdict, attainment, coverage, inScope: counts.inScope, gaps: counts.gaps, mustGaps: counts.mustGaps };
}

function presentMove({ key, reason, frozen, today }: Move, { report, assessment }: TodayResult): MoveView[] {
  const question = report.questionnaire.questions.find((one) => one.key === key);
  if (!question) return [];
  const then = report.assessment.questions.find((one) => one.key === key);
  const now = assessment?.questions.find((one) => one.key === key);
  return [
    {
      key,
      domain: question.sectionKey,
      topic: presentBilingual(question.texts.topic),
      reason,
      frozen: frozen && { ...frozen },
      today: today && { ...today },
      max: question.max,
      level: then && isApplicable(then) ? then.level : null,
      gapThen: then?.gap ?? null,
      gapToday: now?.gap ?? null,
    },
  ];
}
