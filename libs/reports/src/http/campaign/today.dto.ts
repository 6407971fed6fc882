import { BilingualView, presentBilingual } from '@app/tenancy';

import type { TodayReport } from '../../campaign/today-reports.service.js';
import type { ChainPoint } from '../../domain/today/chain-today.js';
import type { QuestionMove } from '../../domain/today/question-moves.js';
import { presentClassName } from '../class-name.js';
import { presentVersionName, VersionNameView } from '../version-name.dto.js';
import { StandingsView } from './campaign-report.dto.js';

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

export function presentTodayReport(report: TodayReport): TodayReportView {
  const { frozen, today, points, unmeasured, mayBeNewer, moves } = report;
  return {
    frozen: presentVersionName(frozen),
    today: presentVersionName(today),
    isSame: today.id === frozen.id,
    mayBeNewer,
    before: presentChain(points.frozen),
    now: presentChain(points.today),
    unmeasured,
    passMark: frozen.passMark,
    passMarkToday: today.passMark,
    moves: moves.flatMap((move) => presentQuestionMove(move, report)),
  };
}

function presentChain({ attainment, standings }: ChainPoint): ChainPointView {
  return { attainment, standings: { ...standings } };
}

function presentQuestionMove({ key, weights, classes }: QuestionMove, report: TodayReport): QuestionMoveView[] {
  const question = report.questionnaire.questions.find((one) => one.key === key);
  if (!question) return [];
  const { frozen, today, points } = report;
  return [
    {
      key,
      domain: question.sectionKey,
      topic: presentBilingual(question.texts.topic),
      max: question.max,
      weight: weights.frozen,
      weightToday: weights.today,
      classes: classes.map((move) => ({
        classKey: move.classKey,
        name: presentClassName(move.classKey, frozen, today),
        frozen: { ...move.frozen },
        today: { ...move.today },
      })),
      below: points.frozen.below.get(key) ?? null,
      belowToday: points.today.below.get(key) ?? null,
    },
  ];
}
