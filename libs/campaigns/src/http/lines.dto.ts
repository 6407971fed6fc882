import { ASSESSMENT_STATES, type AssessmentState, type CampaignLine, LINE_SORTS, type LineQuery, type LineSort } from '@app/assessments';
import type { Page } from '@app/kernel';
import { MayBeLeftOut, PageQueryDto, QueryBoolean } from '@app/tenancy';
import { Transform } from 'class-transformer';
import { IsIn, IsString, MaxLength } from 'class-validator';

export class LineQueryDto extends PageQueryDto {
  @MayBeLeftOut()
  @Transform(({ value }) => (typeof value === 'string' ? value.split(',') : value))
  @IsIn(ASSESSMENT_STATES, { each: true })
  states?: AssessmentState[];

  @MayBeLeftOut()
  @QueryBoolean()
  overdue?: boolean;

  @MayBeLeftOut()
  @IsString()
  @MaxLength(200)
  search?: string;

  @MayBeLeftOut()
  @IsIn(LINE_SORTS)
  sort?: LineSort;
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

export function lineQuery(query: LineQueryDto): LineQuery {
  return { ...query };
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
