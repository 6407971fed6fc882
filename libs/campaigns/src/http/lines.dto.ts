import { ASSESSMENT_STATES, type AssessmentState, type CampaignLine, LINE_SORTS, type LineQuery, type LineSort } from '@app/assessments';
import type { Page } from '@app/kernel';
import { MayBeLeftOut } from '@app/tenancy';
import { Transform, Type } from 'class-transformer';
import { IsBoolean, IsIn, IsInt, IsString, Max, MaxLength, Min } from 'class-validator';

export class LineQueryDto {
  @MayBeLeftOut()
  @Transform(({ value }) => (typeof value === 'string' ? value.split(',') : value))
  @IsIn(ASSESSMENT_STATES, { each: true })
  states?: AssessmentState[];

  @MayBeLeftOut()
  @Transform(({ value }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IsBoolean()
  overdue?: boolean;

  @MayBeLeftOut()
  @IsString()
  @MaxLength(200)
  search?: string;

  @MayBeLeftOut()
  @IsIn(LINE_SORTS)
  sort?: LineSort;

  @MayBeLeftOut()
  @IsString()
  @MaxLength(500)
  cursor?: string;

  @MayBeLeftOut()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(200)
  limit?: number;
}

/** One supplier of a campaign: how far it is, never what it answered. */
export class LineView {
  assessmentId: string;
  relationshipId: string;
  supplierCode: string;
  supplierName: string;
  state: AssessmentState;
  answered: number;
  total: number;
  overdue: boolean;
  dueAt: string;
  openedAt: string | null;
  startedAt: string | null;
  submittedAt: string | null;
  submissionId: string | null;
}

export class LinePageView {
  items: LineView[];
  next: string | null;
}

export function lineQuery({ limit, ...query }: LineQueryDto): LineQuery {
  return { ...query, limit: limit ?? 50 };
}

export function presentLines({ items, next }: Page<CampaignLine>): LinePageView {
  return { items: items.map(presentLine), next };
}

function presentLine(line: CampaignLine): LineView {
  return {
    ...line,
    dueAt: line.dueAt.toISOString(),
    openedAt: line.openedAt?.toISOString() ?? null,
    startedAt: line.startedAt?.toISOString() ?? null,
    submittedAt: line.submittedAt?.toISOString() ?? null,
  };
}
