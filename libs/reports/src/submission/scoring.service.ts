import { type ScoringMaterial, SubmissionsService } from '@app/assessments';
import { assess } from '@app/gap-analysis';
import { Injectable } from '@nestjs/common';
import { type Scored, ScoreRowsRepository } from '../data/score-rows.repository.js';
import { type CountedAssessment, SubmissionsInForce } from '../data/submissions-in-force.repository.js';
import { BASIS } from '../domain/basis.js';
import { scoreRows } from '../domain/score-rows.js';

/** Assessments in hand at once while rebuilding: a few megabytes, and a second or two in which the worker scores nothing else of the campaign. */
const BATCH = 200;

export interface KeptAnew {
  /** The last assessment that was looked at; null: there are no more. */
  readonly last: string | null;
  /** So many count. */
  readonly submissions: number;
  /** Whether anything had been otherwise. */
  readonly isDifferent: boolean;
}

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
    await this.kept.share(campaignId);
    const isKept = await this.kept.count(assessmentId, submissionId);
    if (submissionId !== null && !isKept) await this.kept.keep([scored(await this.submissions.forScoring(submissionId), true)]);
    return campaignId;
  }

  /**
   * Makes anew what is kept of the next assessments of a campaign, and what was missing; what was replaced stays as kept as it was. Until the open
   * transaction ends nobody else writes scores of that campaign: what counts is what counted when they were made.
   *
   * @param after the last one of those before; null: from the beginning
   */
  async keepAnew(campaignId: string, after: string | null): Promise<KeptAnew> {
    await this.kept.hold(campaignId);
    const assessments = await this.inForce.ofCampaign(campaignId, after, BATCH);
    const counting = new Set(assessments.flatMap(({ submissionId }) => submissionId ?? []));
    const isDifferent = await this.replace(assessments, counting);
    const last = assessments.length === BATCH ? (assessments.at(-1)?.assessmentId ?? null) : null;
    return { last, submissions: counting.size, isDifferent };
  }

  private async replace(assessments: readonly CountedAssessment[], counting: ReadonlySet<string>): Promise<boolean> {
    const received = await this.kept.received(assessments.map(({ assessmentId }) => assessmentId));
    const all = received.map(({ submissionId }) => submissionId);
    const before = await this.kept.fingerprint(all);
    await this.kept.forget(all);
    const wanted = received.filter(({ submissionId, isKept }) => isKept || counting.has(submissionId));
    const materials = await this.submissions.allForScoring(wanted.map(({ submissionId }) => submissionId));
    await this.kept.keep(materials.map((material) => scored(material, counting.has(material.submission.id))));
    return (await this.kept.fingerprint(all)) !== before;
  }
}

/** Reviewers' levels come with review; until then there is one basis. */
function scored({ submission, supplierId, relationshipId, input }: ScoringMaterial, isLatest: boolean): Scored {
  return {
    submissionId: submission.id,
    supplierId,
    campaignId: submission.campaignId,
    assessmentId: submission.assessmentId,
    relationshipId,
    submittedAt: submission.submittedAt,
    isLatest,
    rows: scoreRows(
      assess({ ...input, basis: BASIS }),
      BASIS,
      input.questions.map(({ key }) => key),
    ),
  };
}
