import type { Frozen } from '../frozen.js';

/** What all assessments of one campaign have in common; frozen on each of them when it is issued. */
export interface IssuedCampaign extends Omit<Frozen, 'classes'> {
  readonly campaignId: string;
  readonly title: string;
  readonly purpose: string;
  /** The buyer's person who asks, and where answers to mails go. */
  readonly senderName: string;
  readonly replyTo: string;
  readonly due: Due;
}

export interface Due {
  /** Calendar day, `YYYY-MM-DD`, in `timeZone`. */
  readonly day: string;
  /** The last moment of that day there. */
  readonly at: Date;
  /** IANA name, the buyer's. */
  readonly timeZone: string;
}

/** One supplier of a campaign. The ids are made by the caller, because links are addressed to them. */
export interface AssessmentToIssue {
  readonly assessmentId: string;
  readonly supplierId: string;
  readonly relationshipId: string;
  /** Never empty, each with targets in the baseline: issuing has refused the rest. */
  readonly classes: readonly string[];
}
