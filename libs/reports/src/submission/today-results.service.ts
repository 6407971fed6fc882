import { BaselinesService, type BaselineVersion } from '@app/baselines';
import { type Assessment, assess, type Move, underBaseline } from '@app/gap-analysis';
import { Injectable } from '@nestjs/common';
import { BASIS } from '../domain/basis.js';
import { askedPositions } from '../domain/campaign/asked-positions.js';
import { demandsOf } from '../domain/today/demands.js';
import { type SubmissionReport, SubmissionReports } from './submission-reports.service.js';

/** A submission as it was scored, and what the same answers come to under the newest version of the same baseline. */
export interface TodayResult {
  readonly report: SubmissionReport;
  readonly baseline: BaselineVersion;
  /** The caller does not see each version of the baseline: this need not be the newest. */
  readonly mayBeNewer: boolean;
  /** Null: that version knows none of the supplier's classes. */
  readonly assessment: Assessment | null;
  readonly classesLeftOut: readonly string[];
  readonly moves: readonly Move[];
}

@Injectable()
export class TodayResults {
  constructor(
    private readonly submissions: SubmissionReports,
    private readonly baselines: BaselinesService,
  ) {}

  /** As the buyer. */
  async of(submissionId: string): Promise<TodayResult> {
    const report = await this.submissions.of(submissionId);
    const { material, questionnaire } = report;
    const baseline = (await this.baselines.newest(report.baseline)) ?? report.baseline;
    const { input, classesLeftOut, moves } = underBaseline(material.input, demandsOf(baseline));
    const inForm = askedPositions({ form: material.submission.form, questions: questionnaire.questions });
    return {
      report,
      baseline,
      mayBeNewer: !this.baselines.seesEachVersion(report.baseline),
      assessment: input && assess({ ...input, basis: BASIS }),
      classesLeftOut,
      moves: moves.filter(({ key }) => inForm.has(key)),
    };
  }
}
