export const STEP_NAMES = [
  'issued',
  'opened',
  'handed_over',
  'contact_replaced',
  'reminded',
  'started',
  'submitted',
  'recalled',
  'extended',
  'refused',
  'cancelled',
] as const;
export type StepName = (typeof STEP_NAMES)[number];

/** A step of a buyer, and whose inbox is to tell of it. Stays inside: the buyer never learns its supplier's organization. */
export interface StepToTell {
  readonly stepId: string;
  readonly assessmentId: string;
  readonly supplierId: string;
}

/** `system`: nobody in person, such as a planned reminder. */
export type Side = 'buyer' | 'supplier' | 'system';

/**
 * Something that happened to an assessment, for both parties to read.
 * Never how a supplier came by its organization: claiming and connecting leave no step.
 */
export interface Step {
  readonly id: string;
  readonly at: Date;
  readonly side: Side;
  /** Empty where nobody did it in person. */
  readonly actorName: string;
  readonly step: StepName;
  readonly details: Readonly<Record<string, unknown>>;
}
