import { type AssessmentState, isOverdue } from '@app/assessments';
import type { Page } from '@app/kernel';

import type { PastAssessment } from '../../data/supplier-history.repository.js';

/** One assessment of a supplier in a list across campaigns; never what was answered. */
export class PastAssessmentView {
  assessmentId: string;
  campaignId: string;
  campaignName: string;
  issuedAt: string;
  dueAt: string;
  state: AssessmentState;
  /** Past due and not submitted. */
  overdue: boolean;
  answered: number;
  total: number;
  /** Of the submission that counts now. */
  submittedAt: string | null;
  submissionId: string | null;
  /** This and what follows: null before a submission, and for the moment until it is scored. */
  standing: 'critical' | 'major' | 'minor' | 'conforming' | null;
  /** 0..1; null also where nothing is applicable. */
  attainment: number | null;
  /** 0..4; null also where nothing is applicable. */
  maturity: number | null;
  gaps: number | null;
  mustGaps: number | null;
}

export class PastAssessmentPageView {
  items: PastAssessmentView[];
  next: string | null;
}

export function presentHistory({ items, next }: Page<PastAssessment>, now: Date): PastAssessmentPageView {
  return { items: items.map((row) => presentPast(row, now)), next };
}

function presentPast(row: PastAssessment, now: Date): PastAssessmentView {
  return {
    ...row,
    issuedAt: row.issuedAt.toISOString(),
    dueAt: row.dueAt.toISOString(),
    overdue: isOverdue(row, now),
    submittedAt: row.submittedAt?.toISOString() ?? null,
  };
}
