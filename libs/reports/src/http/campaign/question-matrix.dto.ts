import { BilingualView, presentBilingual } from '@app/tenancy';
import type { MatrixPage } from '../../campaign/question-matrix.service.js';
import type { MatrixRow } from '../../domain/campaign/question-matrix.js';

export class MatrixColumnView {
  key: string;
  domain: string;
  topic: BilingualView;
  /** The highest level of its scale. */
  max: number;
  weight: number;
  /** For some class that the baseline knows; for whom it is one, their answers say. */
  must: boolean;
}

export class MatrixRowView {
  assessmentId: string;
  relationshipId: string;
  submissionId: string | null;
  supplierCode: string;
  supplierName: string;
  standing: 'critical' | 'major' | 'minor' | 'conforming' | 'incomplete';
  attainment: number | null;
  submittedAt: string | null;
  /** X of the classes it was asked for. */
  exposure: number;
  /**
   * Three characters for each column, in their order. How it was answered: a level 0–4, `u` unknown, `m` unanswered, `n` not applicable, `d`
   * declined; the target; `!` for a must, `-` for none. `.--` was not asked of this supplier. Null before a submission.
   */
  answers: string | null;
}

/** Suppliers × questions: as many as fit on a page, each in some two hundred characters. */
export class QuestionMatrixView {
  /** The chosen questions that the campaign asked, in catalogue order. */
  columns: MatrixColumnView[];
  items: MatrixRowView[];
  next: string | null;
}

export function presentQuestionMatrix({ columns, items, next }: MatrixPage): QuestionMatrixView {
  return {
    columns: columns.map(({ topic, ...column }) => ({ ...column, topic: presentBilingual(topic) })),
    items: items.map(presentRow),
    next,
  };
}

function presentRow({ submittedAt, ...row }: MatrixRow): MatrixRowView {
  return { ...row, submittedAt: submittedAt?.toISOString() ?? null };
}
