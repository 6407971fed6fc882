import type { PerceptionClass, Standing } from '@app/gap-analysis';

/** One supplier of a campaign, as a row of suppliers × domains. */
export interface HeatMapRow {
  readonly assessmentId: string;
  readonly relationshipId: string;
  readonly submissionId: string | null;
  readonly supplierCode: string;
  readonly supplierName: string;
  readonly classes: readonly string[];
  readonly standing: Standing;
  readonly attainment: number | null;
  readonly maturity: number | null;
  readonly coverage: number | null;
  readonly gaps: number;
  readonly mustGaps: number;
  readonly selfRating: number | null;
  readonly perceptionGap: number | null;
  /** How it sees itself, over all questions; null where it said nothing of itself. */
  readonly perception: PerceptionClass | null;
  readonly submittedAt: Date | null;
  /** By domain; empty before a submission. */
  readonly domains: readonly HeatMapCell[];
}

export interface HeatMapCell {
  readonly domain: string;
  /** 0..1; null when nothing in the domain is applicable. */
  readonly attainment: number | null;
  readonly mustGaps: number;
}

export const HEAT_MAP_SORTS = [
  'standing',
  'attainment',
  '-attainment',
  'name',
  '-name',
  'code',
  '-code',
  'must_gaps',
  '-must_gaps',
  '-perception_gap',
] as const;
/** `standing` is the worst first; a minus turns the order round. Suppliers that have not submitted come last, by code. */
export type HeatMapSort = (typeof HEAT_MAP_SORTS)[number];
