import type { Language } from '@app/kernel';

import type { TemplateDetails } from './template-details.js';

export type MailTemplate = keyof TemplateDetails;

/** Written by a person of the sending organization to somebody outside of it: that person is named, and answers go to them. */
const PERSONAL = [
  'supplier_invitation',
  'supplier_reminder',
  'supplier_extended',
  'campaign_cancelled',
  'link_replaced',
  'member_invitation',
  'auditor_invitation',
  'auditor_access_changed',
  'auditor_access_ended',
] as const satisfies readonly MailTemplate[];
type PersonalTemplate = (typeof PERSONAL)[number];

/** Worth nothing without its personal link; given up when the link has ended before it is sent. */
type LinkedTemplate =
  | 'supplier_invitation'
  | 'supplier_reminder'
  | 'supplier_extended'
  | 'member_invitation'
  | 'auditor_invitation'
  | 'address_confirmation'
  | 'password_reset';

export interface Recipient {
  /** One address. */
  readonly address: string;
  /** Empty when nobody is known by name there. */
  readonly name: string;
  readonly language: Language;
}

/** What a mail is about, so that its fate can be found again: an assessment, a campaign, a membership. */
export interface Subject {
  readonly type: string;
  readonly id: string;
}

/** One mail to one person. Its template says which details, sender and link it needs; the words are chosen when it is sent. */
export type Mail<T extends MailTemplate = MailTemplate> = {
  readonly [K in T]: {
    readonly template: K;
    readonly to: Recipient;
    readonly details: TemplateDetails[K];
    readonly subject?: Subject;
  } & (K extends PersonalTemplate
    ? { readonly senderName: string; readonly replyTo: string }
    : { readonly senderName?: never; readonly replyTo?: never }) &
    (K extends LinkedTemplate ? { readonly linkId: string } : { readonly linkId?: never });
}[T];

/** They ask for an answer until a moment, and are worth nothing once it has come or something else is due: waiting can overtake them. */
export function isUrging(template: MailTemplate): template is 'supplier_reminder' | 'supplier_extended' {
  return template === 'supplier_reminder' || template === 'supplier_extended';
}

/** `held`: over the day's limit of a new organization. `dropped`: before it could be sent its link had ended, or its reason. */
export type MailState = 'queued' | 'held' | 'sent' | 'failed' | 'dropped';

/** Personal mails go to outsiders: they alone count towards the limit of a new organization, and somebody must learn when one bounces. */
export function isPersonal(template: MailTemplate): template is PersonalTemplate {
  return PERSONAL.some((personal) => personal === template);
}
