import type { SupplierChoice } from './recipients.js';

export type CampaignState = 'draft' | 'issued' | 'cancelled';

/** A version together with the organization that owns it: the catalogue for built-in content. */
export interface VersionRef {
  readonly ownerId: string;
  readonly id: string;
}

/** What a buyer decides in the four steps: what, against what, to whom, when. */
export interface CampaignPlan {
  readonly name: string;
  /** What the answers are used for, and what they are not used for. */
  readonly purpose: string;
  readonly form: 'full' | 'short';
  readonly questionnaire: VersionRef;
  readonly baseline: VersionRef;
  readonly recipients: SupplierChoice;
  /** Calendar day, `YYYY-MM-DD`, in the buyer's time zone. */
  readonly dueDay: string;
  /** Days before the due day on which those who have not submitted are reminded; 0 is the due day itself, negative is after it. */
  readonly reminderDays: readonly number[];
}

export interface Campaign extends CampaignPlan {
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
