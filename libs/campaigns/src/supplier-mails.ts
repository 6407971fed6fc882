import type { AssessmentSize } from '@app/assessments';
import type { Mail, Recipient } from '@app/notifications';

import type { Campaign } from './campaign.js';

/** Whom a letter of a campaign goes to, and what it leads to. */
export interface Addressee {
  readonly to: Recipient;
  readonly supplierName: string;
  readonly assessmentId: string;
  readonly linkId: string;
}

/** What every letter of a campaign carries, whatever it says. */
export function envelopeOf({ senderName, replyTo }: Campaign, { to, assessmentId }: Pick<Addressee, 'to' | 'assessmentId'>) {
  return { to, senderName, replyTo: replyTo ?? '', subject: { type: 'assessment', id: assessmentId } };
}

export function invitationMail(
  campaign: Campaign,
  addressee: Addressee,
  { questions, minutes }: Pick<AssessmentSize, 'questions' | 'minutes'>,
): Mail {
  const { supplierName, linkId } = addressee;
  return {
    ...envelopeOf(campaign, addressee),
    template: 'supplier_invitation',
    linkId,
    details: {
      supplierName,
      title: campaign.name,
      purpose: campaign.purpose,
      dueAt: campaign.dueAt.toISOString(),
      questions,
      minutes,
      handedOnBy: null,
    },
  };
}

/** @param answered questions answered so far, of `total` */
export function reminderMail(
  campaign: Campaign,
  addressee: Addressee,
  { answered, total }: { readonly answered: number; readonly total: number },
): Mail {
  const { supplierName, linkId } = addressee;
  return {
    ...envelopeOf(campaign, addressee),
    template: 'supplier_reminder',
    linkId,
    details: { supplierName, title: campaign.name, dueAt: campaign.dueAt.toISOString(), answered, questions: total },
  };
}
