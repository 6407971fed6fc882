import { MayBeLeftOut, PageQueryDto, QueryList } from '@app/tenancy';
import { IntersectionType } from '@nestjs/swagger';
import { IsIn, IsString, MaxLength } from 'class-validator';
import type { FrameworkReport } from '../../campaign/framework-reports.service.js';
import { coverageOf } from '../../domain/frameworks/framework-coverage.js';
import type { OutlineGroup } from '../../domain/frameworks/framework-outline.js';
import { ReportFilterDto } from '../report-filter.dto.js';
import {
  OutlineGroupView,
  OutlineRequirementView,
  presentOutlineGroup,
  presentOutlineRequirement,
  presentStates,
  STATES,
  StateCountsView,
} from '../submission/requirement.dto.js';
import { DistributionView, presentDistribution } from '../submission/summary.dto.js';
import { FrameworkCoverageView, presentCoverage } from './framework-coverage.dto.js';

export class FrameworkLevelDto {
  /** Only what this level of the framework asks for. */
  @MayBeLeftOut()
  @IsString()
  @MaxLength(40)
  level?: string;
}

export class FrameworkReportQueryDto extends IntersectionType(ReportFilterDto, FrameworkLevelDto) {}

export class RequirementReportQueryDto extends IntersectionType(ReportFilterDto, PageQueryDto) {
  /** Only suppliers that stand so to it. */
  @MayBeLeftOut()
  @QueryList()
  @IsIn(STATES, { each: true })
  states?: (typeof STATES)[number][];
}

export class GroupReportView extends OutlineGroupView {
  /** Over the chosen questions that are mapped to it; null for fewer than five members. */
  attainment: DistributionView | null;
}

export class RequirementCountsView extends OutlineRequirementView {
  /** Of the chosen suppliers that submitted, over all questions that are mapped to it. */
  suppliers: StateCountsView;
}

/** A campaign's chosen suppliers against one framework, self basis, measured with the baseline's targets. It grants nothing. */
export class FrameworkReportView {
  framework: FrameworkCoverageView;
  /** Null: whatever its level. */
  level: string | null;
  asked: number;
  submitted: number;
  whole: GroupReportView;
  groups: GroupReportView[];
  requirements: RequirementCountsView[];
}

export function presentFrameworkReport({ outline, figures, level, ...covered }: FrameworkReport): FrameworkReportView {
  return {
    framework: presentCoverage(covered),
    level,
    asked: figures.asked,
    submitted: figures.submitted,
    whole: presentGroup(outline.whole, figures.whole),
    groups: outline.groups.map((group, at) => presentGroup(group, figures.groups[at] ?? null)),
    requirements: outline.requirements.map((requirement, at) => ({
      ...presentOutlineRequirement(requirement),
      suppliers: presentStates(figures.states[at] ?? { met: 0, not_met: 0, unknown: 0 }),
    })),
  };
}

function presentGroup(group: OutlineGroup, attainment: Parameters<typeof presentDistribution>[0]): GroupReportView {
  return { ...presentOutlineGroup(group), ...coverageOf(group), attainment: presentDistribution(attainment) };
}
