import { type ScoringMaterial, SubmissionsService } from '@app/assessments';
import { BaselinesService, type BaselineVersion } from '@app/baselines';
import { type Assessment, assess, compareProbe, type Perception, probedQuestions, type QuestionResult } from '@app/gap-analysis';
import { QuestionnairesService, type QuestionnaireVersion } from '@app/questionnaires';
import { Injectable } from '@nestjs/common';
import { BASIS } from '../domain/basis.js';

import { refuse } from '../domain/problems.js';

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
  /** On the maturity scale, as the option that was chosen; null where none was. */
  readonly rating: number | null;
  /** About security as a whole: what the perception gap of the submission is taken from. */
  readonly isOverall: boolean;
  readonly perception: Perception | null;
  /** In scope: its maturity is theirs. */
  readonly about: readonly QuestionResult[];
}

/** Computed when it is read, from the submission and the versions frozen with it: nothing that changed later moves a number. */
@Injectable()
export class SubmissionReports {
  constructor(
    private readonly submissions: SubmissionsService,
    private readonly questionnaires: QuestionnairesService,
    private readonly baselines: BaselinesService,
  ) {}

  /** As the buyer. @param classKey measured with the targets of this class alone. @throws AppError `class_not_handled` */
  async of(submissionId: string, classKey: string | null = null): Promise<SubmissionReport> {
    const material = await this.submissions.forScoring(submissionId);
    if (classKey === null) return this.reportOn(material);
    if (!material.input.classes.includes(classKey)) throw refuse('class_not_handled', {}, 'class');
    return this.reportOn({ ...material, input: { ...material.input, classes: [classKey] } });
  }

  /** The submission that counts for an assessment now, as the supplier. */
  async ofAssessment(assessmentId: string): Promise<SubmissionReport> {
    const material = await this.submissions.ownForScoring(assessmentId);
    if (!material) throw refuse('nothing_submitted');
    return this.reportOn(material);
  }

  private async reportOn(material: ScoringMaterial): Promise<SubmissionReport> {
    const { submission, input } = material;
    const assessment = assess({ ...input, basis: BASIS });
    return {
      material,
      assessment,
      probes: material.probes.map(({ key, rating, subject }) => ({
        key,
        rating,
        isOverall: 'overall' in subject,
        perception: compareProbe(rating, subject, assessment),
        about: probedQuestions(subject, assessment),
      })),
      questionnaire: await this.questionnaires.version(submission.questionnaireOwnerId, submission.questionnaireVersionId),
      baseline: await this.baselines.version(submission.baselineOwnerId, submission.baselineVersionId),
    };
  }
}
