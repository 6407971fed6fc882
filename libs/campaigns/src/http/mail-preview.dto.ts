import type { Language } from '@app/kernel';
import { MayBeLeftOut } from '@app/tenancy';
import { IsIn } from 'class-validator';

import { type CampaignMailPreview, PREVIEWED_LETTERS, type PreviewedLetter } from '../mail-previews.service.js';

export class MailPreviewQueryDto {
  @IsIn(['ja', 'en'])
  language: Language;

  /** The invitation unless said otherwise. */
  @MayBeLeftOut()
  @IsIn(PREVIEWED_LETTERS)
  letter?: PreviewedLetter;
}

export class MailAddressView {
  name: string;
  address: string;
}

/** A mail as it would be sent now, but that its personal link leads nowhere. */
export class MailPreviewView {
  from: MailAddressView;
  replyTo: MailAddressView | null;
  /** One of the suppliers chosen; null while none of them has a contact, and words in brackets stand for one. */
  to: MailAddressView | null;
  subject: string;
  text: string;
  html: string;
}

export function presentMailPreview({ mail, toChosen }: CampaignMailPreview): MailPreviewView {
  const { from, replyTo, to, subject, text, html } = mail;
  return { from: { ...from }, replyTo: replyTo && { ...replyTo }, to: toChosen ? { ...to } : null, subject, text, html };
}
