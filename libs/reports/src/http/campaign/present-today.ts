import type { BaselineVersion } from '@app/baselines';
import { type Assessment, isApplicable, type Move } from '@app/gap-analysis';
import { presentBilingual } from '@app/tenancy';
import type { TodayReport } from '../../campaign/today-reports.service.js';
import type { ChainPoint } from '../../domain/chain-today.js';
import type { QuestionMove } from '../../domain/question-moves.js';
import type { TodayResult } from '../../submission/today-results.service.js';
import { presentVersionName } from '../version-name.dto.js';
import type { ChainPointView, MoveView, QuestionMoveView, SubmissionPointView, TodayReportView, TodayResultView } from './today.dto.js';

export function presentTodayResult(result: TodayResult): TodayResultView {
  const { report, baseline, assessment, classesLeftOut, moves } = result;
  return {
    frozen: presentVersionName(report.baseline),
    today: presentVersionName(baseline),
    isSame: baseline.id === report.baseline.id,
    mayBeNewer: result.mayBeNewer,
    before: presentPoint(report.assessment),
    now: assessment && presentPoint(assessment),
    classesLeftOut: classesLeftOut.map((key) => nameOf(key, report.baseline)),
    passMark: report.baseline.passMark,
    passMarkToday: baseline.passMark,
    leastCoverage: report.baseline.leastCoverage,
    leastCoverageToday: baseline.leastCoverage,
    moves: moves.flatMap((move) => presentMove(move, result)),
  };
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
        name: nameOf(move.classKey, frozen, today),
        frozen: { ...move.frozen },
        today: { ...move.today },
      })),
      below: points.frozen.below.get(key) ?? null,
      belowToday: points.today.below.get(key) ?? null,
    },
  ];
}

function nameOf(key: string, ...baselines: readonly BaselineVersion[]) {
  const found = baselines.flatMap(({ classes }) => classes).find((one) => one.key === key);
  return presentBilingual(found?.name ?? { ja: key, en: key });
}
