import type { Bilingual, Page } from '@app/kernel';
import { BilingualView, MayBeLeftOut, PageQueryDto, presentBilingual } from '@app/tenancy';
import { IntersectionType } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import type { NamedReport } from '../../campaign/report-names.service.js';
import type { CampaignReport, TopGap } from '../../domain/campaign/campaign-report.js';
import { HEAT_MAP_SORTS, type HeatMapRow, type HeatMapSort } from '../../domain/campaign/heat-map.js';
import { ReportFilterDto } from '../report-filter.dto.js';
import { DistributionView, presentDistribution } from '../submission/summary.dto.js';

export class HeatMapQueryDto extends IntersectionType(ReportFilterDto, PageQueryDto) {
  @MayBeLeftOut()
  @IsIn(HEAT_MAP_SORTS)
  sort?: HeatMapSort;
}

export class StandingsView {
  critical: number;
  major: number;
  minor: number;
  conforming: number;
  incomplete: number;
}

export class PerceptionCountsView {
  overConfident: number;
  realistic: number;
  underConfident: number;
}

export class DomainDistributionView {
  domain: string;
  name: BilingualView;
  shortName: BilingualView;
  /** Null for fewer than five members. */
  distribution: DistributionView | null;
  mustGaps: number;
}

export class TopGapView {
  questionKey: string;
  domain: string;
  topic: BilingualView;
  /** Below the target, of those to whom the question applies. */
  suppliers: number;
  applicable: number;
  mustSuppliers: number;
  /** Mean levels missing among those below the target. */
  meanGap: number;
  priority: number;
}

export class WeakestLinkView {
  classKey: string;
  className: BilingualView;
  suppliers: number;
  relationshipId: string | null;
  supplierName: string | null;
  /** With this class alone, 0..1. */
  attainment: number | null;
  distribution: DistributionView | null;
}

/** The report of one campaign, self basis; `asked` and all that follows is about the chosen suppliers, domains are those of the chosen questions. Distributions are null for fewer than five members. */
export class CampaignReportView {
  campaignId: string;
  revision: number;
  computedAt: string;
  /** False while a change is on its way into the report. */
  isCurrent: boolean;
  asked: number;
  submitted: number;
  standings: StandingsView;
  attainment: DistributionView | null;
  againstIntrusion: DistributionView | null;
  afterIntrusion: DistributionView | null;
  mustGaps: number;
  passMark: number;
  domains: DomainDistributionView[];
  topGaps: TopGapView[];
  weakestLinks: WeakestLinkView[];
  perception: PerceptionCountsView;
}

export class HeatMapCellView {
  domain: string;
  attainment: number | null;
  mustGaps: number;
}

export class HeatMapRowView {
  assessmentId: string;
  relationshipId: string;
  submissionId: string | null;
  supplierCode: string;
  supplierName: string;
  classes: string[];
  standing: 'critical' | 'major' | 'minor' | 'conforming' | 'incomplete';
  attainment: number | null;
  maturity: number | null;
  coverage: number | null;
  gaps: number;
  mustGaps: number;
  selfRating: number | null;
  /** selfRating − maturity, over all questions */
  perceptionGap: number | null;
  /** What that difference is taken for; null where the supplier said nothing of itself. */
  perception: 'over_confident' | 'realistic' | 'under_confident' | null;
  submittedAt: string | null;
  domains: HeatMapCellView[];
}

export class HeatMapPageView {
  items: HeatMapRowView[];
  next: string | null;
}

export function presentCampaignReport(campaignId: string, { now, names }: NamedReport): CampaignReportView {
  const { report, revision, computedAt, isCurrent } = now;
  return {
    campaignId,
    revision,
    computedAt: new Date(computedAt).toISOString(),
    isCurrent,
    asked: report.asked,
    submitted: report.submitted,
    standings: presentStandings(report.standings),
    attainment: presentDistribution(report.attainment),
    againstIntrusion: presentDistribution(report.againstIntrusion),
    afterIntrusion: presentDistribution(report.afterIntrusion),
    mustGaps: report.mustGaps,
    passMark: names.passMark,
    domains: names.sections.flatMap(({ key, name, shortName }) => {
      const found = report.domains.find(({ domain }) => domain === key);
      if (!found) return [];
      const { distribution, mustGaps } = found;
      const words = { name: presentBilingual(name), shortName: presentBilingual(shortName) };
      return [{ domain: key, ...words, distribution: presentDistribution(distribution), mustGaps }];
    }),
    topGaps: report.topGaps.map((gap) => presentTopGap(gap, names.topic(gap.questionKey))),
    weakestLinks: report.weakestLinks.map(({ classKey, suppliers, weakest, distribution }) => ({
      classKey,
      className: presentBilingual(names.className(classKey)),
      suppliers,
      relationshipId: weakest?.relationshipId ?? null,
      supplierName: weakest ? names.supplier(weakest.relationshipId) : null,
      attainment: weakest?.attainment ?? null,
      distribution: presentDistribution(distribution),
    })),
    perception: {
      overConfident: report.perception.over_confident,
      realistic: report.perception.realistic,
      underConfident: report.perception.under_confident,
    },
  };
}

/** What comes from a kept report comes in the order in which PostgreSQL keeps keys: people read it in this one. */
export function presentStandings({ critical, major, minor, conforming, incomplete }: CampaignReport['standings']): StandingsView {
  return { critical, major, minor, conforming, incomplete };
}

function presentTopGap(
  { questionKey, domain, suppliers, applicable, mustSuppliers, meanGap, priority }: TopGap,
  topic: Bilingual,
): TopGapView {
  return { questionKey, domain, topic: presentBilingual(topic), suppliers, applicable, mustSuppliers, meanGap, priority };
}

export function presentHeatMap({ items, next }: Page<HeatMapRow>): HeatMapPageView {
  return { items: items.map(presentRow), next };
}

function presentRow(row: HeatMapRow): HeatMapRowView {
  return {
    ...row,
    classes: [...row.classes],
    domains: row.domains.map((cell) => ({ ...cell })),
    submittedAt: row.submittedAt?.toISOString() ?? null,
  };
}
