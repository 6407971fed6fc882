import type { Move, QuestionResult } from '@app/gap-analysis';
import type { Question } from '@app/questionnaires';
import { BilingualView, presentBilingual } from '@app/tenancy';

import type { TodayResult } from '../../submission/today-results.service.js';
import { presentVersionName, VersionNameView } from '../version-name.dto.js';
import { presentCause, StandingCauseView } from './submission-report.dto.js';
import { presentSummary, SummaryView } from './summary.dto.js';

/** weight × gap × exposure × mustFactor = priority. Null where the question is not applicable. */
export class MeasuredQuestionView {
  target: number;
  must: boolean;
  weight: number;
  exposure: number;
  mustFactor: number;
  gap: number | null;
  attainment: number | null;
  priority: number | null;
}

/** One question with its answer, as it was scored and under today's baseline. */
export class TodayQuestionView {
  key: string;
  domain: string;
  topic: BilingualView;
  status: 'met' | 'gap' | 'unknown' | 'unanswered' | 'not_applicable' | 'declined' | 'not_asked';
  /** 0 where it is not known or was not answered; null where it is no level. */
  level: number | null;
  /** The highest level of its scale. */
  max: number;
  /** What became of the question; null where the same is asked of it. See `MoveView`. */
  reason: 'changed' | 'dropped' | 'off_scale' | 'not_asked' | null;
  before: MeasuredQuestionView | null;
  /** Null: it counts in no number of today's. */
  now: MeasuredQuestionView | null;
  /** The target of today's baseline where it counts in no number: more than the scale can say, or not asked then. */
  targetToday: number | null;
}

/** What the numbers of a submission consist of, then and under today's baseline, question by question. */
export class TodayQuestionsView {
  submissionId: string;
  frozen: VersionNameView;
  today: VersionNameView;
  before: SummaryView;
  /** Null: today's baseline knows none of the supplier's information classes. */
  now: SummaryView | null;
  standingCausesBefore: StandingCauseView[];
  standingCausesNow: StandingCauseView[];
  /** In catalogue order: all that count on either side, and what today's baseline asks for beyond them. */
  questions: TodayQuestionView[];
}

export function presentTodayQuestions({ report, baseline, assessment, moves }: TodayResult): TodayQuestionsView {
  const byKey = (results: readonly QuestionResult[] = []) => new Map(results.map((result) => [result.key, result]));
  const [then, now] = [byKey(report.assessment.questions), byKey(assessment?.questions)];
  const moved = new Map(moves.map((move) => [move.key, move]));
  return {
    submissionId: report.material.submission.id,
    frozen: presentVersionName(report.baseline),
    today: presentVersionName(baseline),
    before: presentSummary(report.assessment.overall),
    now: assessment && presentSummary(assessment.overall),
    standingCausesBefore: report.assessment.standingTerms.causes.map(presentCause),
    standingCausesNow: assessment?.standingTerms.causes.map(presentCause) ?? [],
    questions: report.questionnaire.questions
      .filter(({ key }) => then.has(key) || now.has(key) || moved.has(key))
      .map((question) => presentQuestion(question, then.get(question.key), now.get(question.key), moved.get(question.key))),
  };
}

function presentQuestion(
  { key, sectionKey, texts, max }: Question,
  then: QuestionResult | undefined,
  now: QuestionResult | undefined,
  move: Move | undefined,
): TodayQuestionView {
  const said = then ?? now;
  return {
    ...{ key, max, domain: sectionKey, topic: presentBilingual(texts.topic) },
    ...{ status: said?.status ?? 'not_asked', level: said?.level ?? null, reason: move?.reason ?? null },
    before: presentMeasured(then),
    now: presentMeasured(now),
    targetToday: now ? null : (move?.today?.target ?? null),
  };
}

function presentMeasured(result: QuestionResult | undefined): MeasuredQuestionView | null {
  if (!result) return null;
  const { target, must, weight, exposure, mustFactor, gap, attainment, priority } = result;
  return { target, must, weight, exposure, mustFactor, gap, attainment, priority };
}
