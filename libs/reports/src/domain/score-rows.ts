import { type Assessment, type Basis, type QuestionResult, type Standing, type Summary, scoreLine } from '@app/gap-analysis';

/** Figures of one group of questions, as they are kept; see the gap analysis' `Summary` for units and ranges. */
export interface Figures {
  readonly attainment: number | null;
  readonly maturity: number | null;
  readonly target_maturity: number | null;
  readonly coverage: number | null;
  readonly in_scope: number;
  readonly applicable: number;
  readonly met: number;
  readonly gaps: number;
  readonly must_gaps: number;
  readonly unknown: number;
  readonly unanswered: number;
  readonly not_applicable: number;
  readonly declined: number;
}

export interface OverallRow extends Figures {
  readonly basis: Basis;
  readonly standing: Exclude<Standing, 'incomplete'>;
  readonly intrusion_attainment: number | null;
  readonly post_intrusion_attainment: number | null;
  readonly evidence_confidence: number | null;
  readonly self_rating: number | null;
  readonly perception_gap: number | null;
  readonly perception: string | null;
  /** See `scoreLine`. */
  readonly line: string;
}

export interface DomainRow extends Figures {
  readonly basis: Basis;
  readonly domain: string;
}

export interface QuestionRow {
  readonly basis: Basis;
  readonly question_key: string;
  readonly position: number;
  readonly domain: string;
  readonly status: QuestionResult['status'];
  readonly level: number | null;
  readonly target: number;
  readonly gap: number;
  readonly weight: number;
  readonly must: boolean;
  readonly attainment: number | null;
  readonly priority: number;
}

/** Everything that is kept of one scored submission on one basis. */
export interface ScoreRows {
  readonly overall: OverallRow;
  readonly domains: readonly DomainRow[];
  readonly questions: readonly QuestionRow[];
}

/**
 * One gap analysis as rows to keep. A question that is set aside keeps gap and priority 0: it takes part in no sum.
 *
 * @param order keys of all questions of the version, in catalogue order
 * @throws Error for a draft: only submissions are kept
 */
export function scoreRows(assessment: Assessment, basis: Basis, order: readonly string[]): ScoreRows {
  const { overall, standing, phases, evidenceConfidence, perception } = assessment;
  if (standing === 'incomplete') throw new Error('A draft has no score to keep.');
  return {
    overall: {
      basis,
      standing,
      ...figuresOf(overall),
      intrusion_attainment: phases.intrusion.attainment,
      post_intrusion_attainment: phases.postIntrusion.attainment,
      evidence_confidence: evidenceConfidence,
      self_rating: perception?.rating ?? null,
      perception_gap: perception?.gap ?? null,
      perception: perception?.class ?? null,
      line: scoreLine(assessment.questions, order),
    },
    domains: assessment.domains.map((domain) => ({ basis, domain: domain.domain, ...figuresOf(domain) })),
    questions: assessment.questions.map((question) => questionRow(question, order.indexOf(question.key), basis)),
  };
}

function figuresOf({ attainment, maturity, targetMaturity, coverage, counts }: Summary): Figures {
  return {
    attainment,
    maturity,
    target_maturity: targetMaturity,
    coverage,
    in_scope: counts.inScope,
    applicable: counts.applicable,
    met: counts.met,
    gaps: counts.gaps,
    must_gaps: counts.mustGaps,
    unknown: counts.unknown,
    unanswered: counts.unanswered,
    not_applicable: counts.notApplicable,
    declined: counts.declined,
  };
}

function questionRow(
  { key, domain, status, level, target, gap, weight, must, attainment, priority }: QuestionResult,
  position: number,
  basis: Basis,
): QuestionRow {
  return {
    basis,
    question_key: key,
    position,
    domain,
    status,
    level,
    target,
    gap: gap ?? 0,
    weight,
    must,
    attainment,
    priority: priority ?? 0,
  };
}
