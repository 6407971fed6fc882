import type { SupplierChoice } from '@app/supply-chain';

export const CAMPAIGN_STATES = ['draft', 'issued', 'cancelled'] as const;
export type CampaignState = (typeof CAMPAIGN_STATES)[number];

/** Which campaigns. All conditions must hold; within the states any will do. */
export interface CampaignFilter {
  readonly states?: readonly CampaignState[];
  /** Words, each of which stands somewhere in the name. */
  readonly search?: string;
}

/** What a buyer decides in the four steps: what, against what, to whom, when. */
export interface CampaignPlan {
  readonly name: string;
  /** What the answers are used for, and what they are not used for. */
  readonly purpose: string;
  readonly form: 'full' | 'short';
  /** Of the buyer's own, or built in; so is the baseline's. */
  readonly questionnaireVersionId: string;
  readonly baselineVersionId: string;
  /** By list or by filter; a filter is applied when the campaign is issued. */
  readonly recipients: SupplierChoice;
  /** Calendar day, `YYYY-MM-DD`, in the buyer's time zone. */
  readonly dueDay: string;
  /** Days before the due day on which those who have not submitted are reminded; 0 is the due day itself, negative is after it. */
  readonly reminderDays: readonly number[];
}

/** Whose the versions are: the buyer's own organization, or the catalogue. */
export interface ContentOwners {
  readonly questionnaireOwnerId: string;
  readonly baselineOwnerId: string;
}

export interface Campaign extends CampaignPlan, ContentOwners {
  readonly id: string;
  readonly dueAt: Date;
  readonly timeZone: string;
  readonly state: CampaignState;
  readonly senderName: string;
  readonly replyTo: string | null;
  readonly createdAt: Date;
  readonly issuedAt: Date | null;
  readonly cancelledAt: Date | null;
  readonly cancelReason: string | null;
  readonly version: number;
}
