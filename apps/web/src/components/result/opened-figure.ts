import type { QuestionReportView, SummaryView } from '~/api/generated/types.gen';

export type Figure = 'attainment' | 'maturity' | 'coverage' | 'met' | 'gaps' | 'mustGaps';

/** A number of a result, to be opened: which one, over which questions. */
export interface OpenedFigure {
  readonly figure: Figure;
  /** What of the result it is about: a domain, a phase; empty: all of it. */
  readonly of: string;
  readonly summary: SummaryView;
  /** That the summary adds up. */
  readonly questions: readonly QuestionReportView[];
}

export type OpenFigure = (opened: OpenedFigure) => void;

/** Those of the questions that a number is made of: all that are added up, or what is counted. */
export function rowsOf({ figure, questions }: Pick<OpenedFigure, 'figure' | 'questions'>): readonly QuestionReportView[] {
  const isShort = ({ gap }: QuestionReportView) => (gap ?? 0) > 0;
  if (figure === 'met') return questions.filter(({ status }) => status === 'met');
  if (figure === 'gaps') return questions.filter(isShort).toSorted(byPriority);
  if (figure === 'mustGaps') return questions.filter((question) => question.must && isShort(question)).toSorted(byPriority);
  return questions;
}

function byPriority(one: QuestionReportView, other: QuestionReportView): number {
  return (other.priority ?? 0) - (one.priority ?? 0);
}

/** The questions of a phase: one that helps before and after an intrusion is of both. */
export function ofPhase(questions: readonly QuestionReportView[], phase: 'intrusion' | 'post_intrusion'): QuestionReportView[] {
  return questions.filter((question) => question.phase === phase || question.phase === 'both');
}
