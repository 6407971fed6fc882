import { Frameworks } from '@app/questionnaires';
import { Injectable } from '@nestjs/common';
import { type CoveredFramework, coveredFramework, outlineAt } from '../campaign/framework-reports.service.js';
import { askedPositions } from '../domain/asked-positions.js';
import { type FrameworkResult, frameworkResult } from '../domain/framework-result.js';
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

  /** @throws AppError `framework_not_found`, `framework_level_unknown` */
  async of(report: SubmissionReport, frameworkId: string, level: string | null): Promise<SubmissionFramework> {
    const asked = askedIn(report);
    const covered = coveredFramework(await this.frameworks.whole(frameworkId), asked);
    const order = report.questionnaire.questions.map(({ key }) => key);
    const result = frameworkResult(outlineAt(covered, asked, level), order, report.assessment.questions);
    return { ...covered, level, result, report };
  }
}

function askedIn({ material, questionnaire }: SubmissionReport): ReadonlyMap<string, number> {
  return askedPositions({ form: material.submission.form, questions: questionnaire.questions });
}
