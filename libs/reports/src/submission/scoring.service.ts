import { type ScoringMaterial, SubmissionsService } from '@app/assessments';
import { assess } from '@app/gap-analysis';
import { Injectable } from '@nestjs/common';
import { type Scored, ScoreRowsRepository } from '../data/score-rows.repository.js';
import { SubmissionsInForce } from '../data/submissions-in-force.repository.js';
import { BASIS } from '../domain/basis.js';
import { scoreRows } from '../domain/score-rows.js';

/** Submissions in hand at once while rebuilding: a few megabytes. */
const BATCH = 200;

/** Scores submissions and keeps the rows that reports are computed from. Runs as the buyer's system. */
@Injectable()
export class ScoringService {
  constructor(
    private readonly submissions: SubmissionsService,
    private readonly inForce: SubmissionsInForce,
    private readonly kept: ScoreRowsRepository,
  ) {}

  /**
   * After a submission or a recall: keeps what counts for the assessment now.
   *
   * @returns the campaign whose report that changes; null when there is no such assessment
   */
  async keepLatest(assessmentId: string): Promise<string | null> {
    const counting = await this.inForce.hold(assessmentId);
    if (!counting) return null;
    const { campaignId, submissionId } = counting;
    const isKept = await this.kept.count(assessmentId, submissionId);
    if (submissionId !== null && !isKept) await this.kept.keep([scored(await this.submissions.forScoring(submissionId))]);
    return campaignId;
  }

  /** The same for many, in batches. */
  async keepAll(submissionIds: readonly string[]): Promise<void> {
    for (let from = 0; from < submissionIds.length; from += BATCH) {
      const materials = await this.submissions.allForScoring(submissionIds.slice(from, from + BATCH));
      await this.kept.keep(materials.map(scored));
    }
  }
}

/** Reviewers' levels come with review; until then there is one basis. */
function scored({ submission, supplierId, relationshipId, input }: ScoringMaterial): Scored {
  return {
    submissionId: submission.id,
    supplierId,
    campaignId: submission.campaignId,
    assessmentId: submission.assessmentId,
    relationshipId,
    submittedAt: submission.submittedAt,
    rows: scoreRows(
      assess({ ...input, basis: BASIS }),
      BASIS,
      input.questions.map(({ key }) => key),
    ),
  };
}
