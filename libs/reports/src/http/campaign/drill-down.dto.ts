import { BilingualView, MayBeLeftOut, PageQueryDto, presentBilingual, QueryBoolean } from '@app/tenancy';
import { IntersectionType } from '@nestjs/swagger';

import type { QuestionGap } from '../../campaign/question-gaps.service.js';
import type { NamedUnevenness } from '../../campaign/unevenness.service.js';
import { ReportFilterDto } from '../report-filter.dto.js';

export class QuestionGapQueryDto extends IntersectionType(ReportFilterDto, PageQueryDto) {
  /** Only suppliers for whom it is a must. */
  @MayBeLeftOut()
  @QueryBoolean()
  must?: boolean;
}

/** A number as it is, and as it would be. */
export class ClosedView {
  from: number;
  to: number;
}

/** Medians and means are of attainment over the chosen questions, 0..1; the rest are suppliers. */
export class ClosingView {
  median: ClosedView;
  mean: ClosedView;
  /** Whose attainment over the chosen questions is the pass mark or more. */
  passing: ClosedView;
  /** With a must two levels or more below its target. */
  critical: ClosedView;
}

export class SupplierBelowView {
  relationshipId: string;
  submissionId: string;
  supplierCode: string;
  supplierName: string;
  /** 0 where it is not known or was not answered. */
  level: number;
  status: 'gap' | 'unknown' | 'unanswered';
  target: number;
  gap: number;
  weight: number;
  must: boolean;
  exposure: number;
  mustFactor: number;
  /** weight × gap × exposure × mustFactor */
  priority: number;
}

/** Who falls short of one question, the highest priority first. */
export class QuestionGapView {
  questionKey: string;
  domain: string;
  topic: BilingualView;
  text: BilingualView;
  max: number;
  /** What closing this gap for everybody would do; null for fewer than five members, and on every page but the first. */
  closing: ClosingView | null;
  items: SupplierBelowView[];
  next: string | null;
}

export class LeftBehindView {
  relationshipId: string;
  submissionId: string | null;
  supplierCode: string;
  supplierName: string;
  standing: 'critical' | 'major' | 'minor' | 'conforming' | 'incomplete';
  attainment: number;
  /** Null in a cohort of fewer than 20. */
  deviationValue: number | null;
}

export class SpreadView {
  members: number;
  mean: number;
  deviation: number;
  median: number;
  /** A deviation value below 30; or the lowest five below the median, where there are fewer than 20 members. */
  rule: 'deviation_value' | 'lowest';
  /** How many lie far below; the first of them follow. */
  count: number;
  below: LeftBehindView[];
}

export class UnevennessView {
  /** Null for fewer than five members. */
  spread: SpreadView | null;
}

export function presentQuestionGap({ topic, text, items, closing, ...gap }: QuestionGap): QuestionGapView {
  return {
    ...gap,
    topic: presentBilingual(topic),
    text: presentBilingual(text),
    closing: closing && {
      median: { ...closing.median },
      mean: { ...closing.mean },
      passing: { ...closing.passing },
      critical: { ...closing.critical },
    },
    items: items.map((item) => ({ ...item })),
  };
}

export function presentUnevenness(found: NamedUnevenness | null): UnevennessView {
  return { spread: found && { ...found, below: found.below.map((one) => ({ ...one })) } };
}
