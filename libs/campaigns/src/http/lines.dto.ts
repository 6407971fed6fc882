import {
  ASSESSMENT_STATES,
  type AssessmentState,
  type CampaignLine,
  DELIVERY_STATES,
  type DeliveryState,
  LINE_SORTS,
  type LinePage,
  type LineSort,
} from '@app/assessments';
import { MayBeLeftOut, PageQueryDto, QueryBoolean } from '@app/tenancy';
import { IntersectionType } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsIn, IsString, MaxLength } from 'class-validator';

/** `?states=issued,opened`, or a list in a body. */
const asList = ({ value }: { value: unknown }) => (typeof value === 'string' ? value.split(',') : value);

/** Which lines, in a query or in a body; all conditions must hold. */
export class LineFilterDto {
  @MayBeLeftOut()
  @Transform(asList)
  @IsIn(ASSESSMENT_STATES, { each: true })
  states?: AssessmentState[];

  @MayBeLeftOut()
  @QueryBoolean()
  overdue?: boolean;

  /** Words as in the list of suppliers. */
  @MayBeLeftOut()
  @IsString()
  @MaxLength(200)
  search?: string;

  /** What became of the newest mail with the personal link: `failed` came back, `held` waits for another day. */
  @MayBeLeftOut()
  @Transform(asList)
  @IsIn(DELIVERY_STATES, { each: true })
  delivery?: DeliveryState[];
}

export class LineQueryDto extends IntersectionType(LineFilterDto, PageQueryDto) {
  @MayBeLeftOut()
  @IsIn(LINE_SORTS)
  sort?: LineSort;
}

/** What became of the newest mail with the personal link. */
export class LineDeliveryView {
  state: DeliveryState;
  recipient: string;
  /** Why it came back, in the mail server's words. */
  failure: string | null;
  createdAt: string;
  sentAt: string | null;
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
  /** Null where no mail with the link went out, and where it is withheld. */
  delivery: LineDeliveryView | null;
}

export class LinePageView {
  items: LineView[];
  next: string | null;
  /** On all pages together. */
  total: number;
  /** What the caller may not see of any line: null there, which does not mean that there is none. */
  withheld: 'delivery'[];
}

export function presentLines({ items, next, total, withheldDelivery }: LinePage): LinePageView {
  return { items: items.map(presentLine), next, total, withheld: withheldDelivery ? ['delivery'] : [] };
}

function presentLine({ delivery, ...line }: CampaignLine): LineView {
  return {
    ...line,
    dueAt: line.dueAt.toISOString(),
    openedAt: line.openedAt?.toISOString() ?? null,
    startedAt: line.startedAt?.toISOString() ?? null,
    submittedAt: line.submittedAt?.toISOString() ?? null,
    delivery: delivery && presentDelivery(delivery),
  };
}

function presentDelivery({ state, recipient, failure, createdAt, sentAt }: NonNullable<CampaignLine['delivery']>): LineDeliveryView {
  return { state, recipient, failure, createdAt: createdAt.toISOString(), sentAt: sentAt?.toISOString() ?? null };
}
