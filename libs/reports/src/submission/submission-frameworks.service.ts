import { Frameworks } from '@app/questionnaires';
import { Injectable } from '@nestjs/common';
import { type CoveredFramework, coveredFramework, outlineAt } from '../campaign/framework-reports.service.js';
import { askedPositions } from '../domain/campaign/asked-positions.js';
import type { FrameworkOutline } from '../domain/frameworks/framework-outline.js';
import { type FrameworkResult, frameworkResult } from '../domain/frameworks/framework-result.js';
import { isChosen, type ReportFilter } from '../domain/report-filter.js';
import type { SubmissionReport } from './submission-reports.service.js';

export interface SubmissionFramework extends CoveredFramework {
  readonly level: string | null;
  readonly result: FrameworkResult;
  readonly report: SubmissionReport;
}

/** What one submission comes to against what others require; the same for the supplier and for the buyer that asked. */
@Injectable()
export class SubmissionFrameworks {
  constructor(private readonly frameworks: Frameworks) {}

  async list(report: SubmissionReport): Promise<CoveredFramework[]> {
    const asked = askedIn(report);
    return (await this.frameworks.every()).map((framework) => coveredFramework(framework, asked));
  }

  /** Every framework wholly. @param filter chooses the questions that attainments look at; a requirement's state always looks at all */
  async every(report: SubmissionReport, filter: ReportFilter = {}): Promise<SubmissionFramework[]> {
    const asked = askedIn(report);
    return (await this.frameworks.every()).map((framework) => {
      const covered = coveredFramework(framework, asked);
      return { ...covered, level: null, result: resultOf(outlineAt(covered, asked, null), report, filter), report };
    });
  }

  /** @throws AppError `framework_not_found`, `framework_level_unknown` */
  async of(report: SubmissionReport, frameworkId: string, level: string | null): Promise<SubmissionFramework> {
    const asked = askedIn(report);
    const covered = coveredFramework(await this.frameworks.whole(frameworkId), asked);
    return { ...covered, level, result: resultOf(outlineAt(covered, asked, level), report, {}), report };
  }
}

function resultOf(outline: FrameworkOutline, { questionnaire, assessment }: SubmissionReport, filter: ReportFilter): FrameworkResult {
  const order = questionnaire.questions.map(({ key }) => key);
  return frameworkResult(outline, order, assessment.questions, isChosen(filter));
}

function askedIn({ material, questionnaire }: SubmissionReport): ReadonlyMap<string, number> {
  return askedPositions({ form: material.submission.form, questions: questionnaire.questions });
}
