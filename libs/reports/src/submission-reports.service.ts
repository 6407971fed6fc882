import { type ScoringMaterial, SubmissionsService } from '@app/assessments';
import { BaselinesService, type BaselineVersion } from '@app/baselines';
import { type Assessment, assess, compareProbe, type Perception } from '@app/gap-analysis';
import { QuestionnairesService, type QuestionnaireVersion } from '@app/questionnaires';
import { Injectable } from '@nestjs/common';

import { refuse } from './domain/problems.js';

/** One submission with its whole gap analysis and the texts that explain it. */
export interface SubmissionReport {
  readonly material: ScoringMaterial;
  readonly assessment: Assessment;
  readonly probes: readonly ComparedProbe[];
  readonly questionnaire: QuestionnaireVersion;
  readonly baseline: BaselineVersion;
}

export interface ComparedProbe {
  readonly key: string;
  readonly perception: Perception | null;
}

/** Computed when it is read, from the submission and the versions frozen with it: nothing that changed later moves a number. */
@Injectable()
export class SubmissionReports {
  constructor(
    private readonly submissions: SubmissionsService,
    private readonly questionnaires: QuestionnairesService,
    private readonly baselines: BaselinesService,
  ) {}

  async of(submissionId: string): Promise<SubmissionReport> {
    const material = await this.submissions.forScoring(submissionId);
    const { submission, input } = material;
    const assessment = assess({ ...input, basis: 'self' });
    return {
      material,
      assessment,
      probes: material.probes.map(({ key, rating, subject }) => ({ key, perception: compareProbe(rating, subject, assessment) })),
      questionnaire: await this.questionnaires.version(submission.questionnaireOwnerId, submission.questionnaireVersionId),
      baseline: await this.baselines.version(submission.baselineOwnerId, submission.baselineVersionId),
    };
  }

  /** The submission that counts for an assessment now. */
  async ofAssessment(assessmentId: string): Promise<SubmissionReport> {
    const submissionId = await this.submissions.inForce(assessmentId);
    if (submissionId === null) throw refuse('nothing_submitted');
    return this.of(submissionId);
  }
}
