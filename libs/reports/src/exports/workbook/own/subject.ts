import type { Language } from '@app/kernel';

import type { TrendPoint } from '../../../submission/own-trend.service.js';
import type { SubmissionFramework } from '../../../submission/submission-frameworks.service.js';
import type { SubmissionReport } from '../../../submission/submission-reports.service.js';
import type { Say } from '../words.js';

/** What the workbook of a supplier's own result is about. Nothing in it is the buyer's alone. */
export interface OwnSubject {
  readonly exportId: string;
  readonly language: Language;
  readonly say: Say;
  /** What the buyer called the assessment. */
  readonly title: string;
  readonly supplierName: string;
  /** The supplier's own. */
  readonly timeZone: string;
  readonly report: SubmissionReport;
  /** Its own results of the same questionnaire, the oldest first. */
  readonly trend: readonly TrendPoint[];
  /** The same answers against what others require. */
  readonly frameworks: readonly SubmissionFramework[];
  readonly requestedBy: string;
  /** When the snapshot began that everything in it is of. */
  readonly exportedAt: Date;
}
