import type { Page } from '@app/kernel';
import { MayBeLeftOut, PageQueryDto } from '@app/tenancy';
import { IntersectionType } from '@nestjs/swagger';
import { IsIn, IsString, MaxLength } from 'class-validator';
import type { Grouped, PerceptionReport } from '../../campaign/perceptions.service.js';
import type { PerceivedSupplier } from '../../data/perceptions.repository.js';
import { PERCEPTIONS } from '../../domain/campaign/campaign-report.js';
import type { PerceptionGroup } from '../../domain/campaign/perception-groups.js';
import { ReportFilterDto } from '../report-filter.dto.js';
import { PerceptionCountsView } from './campaign-report.dto.js';

export class PerceivedSuppliersQueryDto extends IntersectionType(ReportFilterDto, PageQueryDto) {
  @MayBeLeftOut()
  @IsIn(PERCEPTIONS)
  perception?: (typeof PERCEPTIONS)[number];

  /** Empty: those of whom none is recorded. */
  @MayBeLeftOut()
  @IsString()
  @MaxLength(100)
  industry?: string;

  /** As in `sizes`. Empty: those of whom none is recorded. */
  @MayBeLeftOut()
  @IsString()
  @MaxLength(100)
  size?: string;
}

export class PerceptionGroupView {
  /** In the buyer's own words, or a size band's key (`6-20`); empty: not recorded. */
  word: string;
  /** Who rated itself and has a maturity. */
  members: number;
  counts: PerceptionCountsView;
  /** Medians, 0..4. Null for fewer than five members, as are the next two. */
  selfRating: number | null;
  maturity: number | null;
  /** The median of the members' own differences. */
  gap: number | null;
}

export class PerceptionGroupsView {
  /** The largest first, but size bands before all others and in their order; who has no word comes last. */
  groups: PerceptionGroupView[];
  /** Smaller groups that are left out. */
  others: number;
}

/** Over all questions, whichever are chosen. */
export class PerceptionReportView {
  everybody: PerceptionGroupView;
  byIndustry: PerceptionGroupsView;
  bySize: PerceptionGroupsView;
}

export class PerceivedSupplierView {
  relationshipId: string;
  submissionId: string;
  supplierCode: string;
  supplierName: string;
  industry: string;
  /** As it is written. */
  size: string;
  selfRating: number;
  maturity: number;
  /** selfRating − maturity */
  gap: number;
  perception: 'over_confident' | 'realistic' | 'under_confident';
}

/** The widest difference first. */
export class PerceivedSupplierPageView {
  items: PerceivedSupplierView[];
  next: string | null;
}

export function presentPerceptions({ everybody, byIndustry, bySize }: PerceptionReport): PerceptionReportView {
  return { everybody: presentGroup(everybody), byIndustry: presentGroups(byIndustry), bySize: presentGroups(bySize) };
}

export function presentPerceived({ items, next }: Page<PerceivedSupplier>): PerceivedSupplierPageView {
  return { items: items.map((item) => ({ ...item })), next };
}

function presentGroups({ groups, others }: Grouped): PerceptionGroupsView {
  return { groups: groups.map(presentGroup), others };
}

function presentGroup({ counts, ...group }: PerceptionGroup): PerceptionGroupView {
  return {
    ...group,
    counts: { overConfident: counts.over_confident, realistic: counts.realistic, underConfident: counts.under_confident },
  };
}
