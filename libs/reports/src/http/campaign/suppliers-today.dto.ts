import type { Page } from '@app/kernel';
import { MayBeLeftOut, PageQueryDto } from '@app/tenancy';
import { IntersectionType } from '@nestjs/swagger';
import { IsIn } from 'class-validator';

import type { NamedBelowToday, NamedSupplierToday } from '../../campaign/suppliers-today.service.js';
import type { MeasuredAnswer } from '../../domain/today/question-today.js';
import { ReportFilterDto } from '../report-filter.dto.js';

const STANDINGS = ['critical', 'major', 'minor', 'conforming'] as const;
const SIDES = ['before', 'now'] as const;

export class SuppliersTodayQueryDto extends IntersectionType(ReportFilterDto, PageQueryDto) {
  /** Only suppliers that stood so when they were scored. */
  @MayBeLeftOut()
  @IsIn(STANDINGS)
  standingThen?: (typeof STANDINGS)[number];

  /** Only suppliers that stand so under today's baseline. */
  @MayBeLeftOut()
  @IsIn(STANDINGS)
  standingToday?: (typeof STANDINGS)[number];
}

export class BelowTodayQueryDto extends IntersectionType(ReportFilterDto, PageQueryDto) {
  /** Only suppliers below the target as they were scored, or under today's baseline; on either side where nothing is said. */
  @MayBeLeftOut()
  @IsIn(SIDES)
  below?: (typeof SIDES)[number];
}

export class SupplierPointView {
  standing: 'critical' | 'major' | 'minor' | 'conforming';
  /** Unrounded, 0..1, over the chosen questions; null where none is applicable. */
  attainment: number | null;
  mustGaps: number;
}

export class SupplierTodayView {
  relationshipId: string;
  submissionId: string | null;
  supplierCode: string;
  supplierName: string;
  before: SupplierPointView;
  /** Null: today's baseline knows none of its information classes. */
  now: SupplierPointView | null;
}

/** Who submitted, as scored and under today's baseline: whoever fell furthest first. */
export class SupplierTodayPageView {
  items: SupplierTodayView[];
  next: string | null;
}

/** weight × gap × exposure × mustFactor = priority */
export class MeasuredAnswerView {
  target: number;
  must: boolean;
  weight: number;
  exposure: number;
  mustFactor: number;
  gap: number;
  priority: number;
}

export class BelowTodayView {
  relationshipId: string;
  submissionId: string | null;
  supplierCode: string;
  supplierName: string;
  /** 0 where it is not known or was not answered. */
  level: number;
  status: 'level' | 'unknown' | 'unanswered';
  before: MeasuredAnswerView | null;
  /** Null: it counts in no number of today's. */
  now: MeasuredAnswerView | null;
}

/** Who falls short of one question, then or now: the highest priority of today's first. */
export class BelowTodayPageView {
  items: BelowTodayView[];
  next: string | null;
}

export function presentSuppliersToday({ items, next }: Page<NamedSupplierToday>): SupplierTodayPageView {
  return {
    items: items.map(({ relationshipId, submissionId, supplierCode, supplierName, before, now }) => ({
      ...{ relationshipId, submissionId, supplierCode, supplierName },
      before: { ...before },
      now: now && { ...now },
    })),
    next,
  };
}

export function presentBelowToday({ items, next }: Page<NamedBelowToday>): BelowTodayPageView {
  return {
    items: items.map(({ relationshipId, submissionId, supplierCode, supplierName, level, status, before, now }) => ({
      ...{ relationshipId, submissionId, supplierCode, supplierName, level, status },
      before: presentMeasured(before),
      now: presentMeasured(now),
    })),
    next,
  };
}

function presentMeasured(answer: MeasuredAnswer | null): MeasuredAnswerView | null {
  return answer && { ...answer };
}
