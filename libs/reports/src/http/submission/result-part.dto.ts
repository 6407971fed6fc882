import { summarize } from '@app/gap-analysis';
import { MayBeLeftOut } from '@app/tenancy';
import { PickType } from '@nestjs/swagger';
import { IsString, MaxLength } from 'class-validator';

import { isChosen, type ReportFilter } from '../../domain/report-filter.js';
import type { SubmissionReport } from '../../submission/submission-reports.service.js';
import { ReportFilterDto } from '../report-filter.dto.js';
import { presentVersionName, VersionNameView } from '../version-name.dto.js';
import { presentQuestions, QuestionReportView } from './submission-report.dto.js';
import { presentSummary, SummaryView } from './summary.dto.js';

/** Some questions of a submission: those of all domains and phases where none is named. */
export class ResultPartQueryDto extends PickType(ReportFilterDto, ['domains', 'phases']) {
  /** Measured with the targets of this information class alone, as a weakest link is. */
  @MayBeLeftOut()
  @IsString()
  @MaxLength(40)
  class?: string;
}

/** What stands behind one number about a submission: the questions it is worked out from, and what they come to together. */
export class ResultPartView {
  submissionId: string;
  baseline: VersionNameView;
  summary: SummaryView;
  questions: QuestionReportView[];
}

export function presentResultPart(report: SubmissionReport, filter: ReportFilter): ResultPartView {
  const chosen = report.assessment.questions.filter(isChosen(filter));
  return {
    submissionId: report.material.submission.id,
    baseline: presentVersionName(report.baseline),
    summary: presentSummary(summarize(chosen)),
    questions: presentQuestions(chosen, report),
  };
}
