import type { Language } from '@app/kernel';

import type { Letter, Words } from './letter.js';
import { accountExists } from './letters/account-exists.js';
import { addressConfirmation } from './letters/address-confirmation.js';
import { assessmentRefused } from './letters/assessment-refused.js';
import { auditorAccessChanged } from './letters/auditor-access-changed.js';
import { auditorAccessEnded } from './letters/auditor-access-ended.js';
import { auditorInvitation } from './letters/auditor-invitation.js';
import { campaignCancelled } from './letters/campaign-cancelled.js';
import { exportReady } from './letters/export-ready.js';
import { linkMoved } from './letters/link-moved.js';
import { linkReplaced } from './letters/link-replaced.js';
import { memberInvitation } from './letters/member-invitation.js';
import { passwordChanged } from './letters/password-changed.js';
import { passwordReset } from './letters/password-reset.js';
import { submissionRecalled } from './letters/submission-recalled.js';
import { submissionReceived } from './letters/submission-received.js';
import { supplierExtended } from './letters/supplier-extended.js';
import { supplierInvitation } from './letters/supplier-invitation.js';
import { supplierReminder } from './letters/supplier-reminder.js';
import type { Surroundings, Template } from './letters/template.js';
import type { Mail, MailTemplate } from './mail.js';
import { dateIn, dayAndMonth, momentIn } from './moments.js';
import { oneLine } from './text.js';

const TEMPLATES: { readonly [T in MailTemplate]: Template<T> } = {
  supplier_invitation: supplierInvitation,
  supplier_reminder: supplierReminder,
  supplier_extended: supplierExtended,
  campaign_cancelled: campaignCancelled,
  link_moved: linkMoved,
  link_replaced: linkReplaced,
  submission_received: submissionReceived,
  submission_recalled: submissionRecalled,
  assessment_refused: assessmentRefused,
  export_ready: exportReady,
  address_confirmation: addressConfirmation,
  account_exists: accountExists,
  password_reset: passwordReset,
  password_changed: passwordChanged,
  member_invitation: memberInvitation,
  auditor_invitation: auditorInvitation,
  auditor_access_changed: auditorAccessChanged,
  auditor_access_ended: auditorAccessEnded,
};

/** Where and when a mail is written. */
export interface Occasion {
  /** The sending organization's name and its IANA time zone. */
  readonly company: string;
  readonly timeZone: string;
  readonly publicUrl: string;
  readonly now: Date;
  /** Where the button leads; null: to the product's own front page. */
  readonly url: string | null;
}

/** Writes a mail in its recipient's language. */
export function compose<T extends MailTemplate>(mail: Mail<T>, { company, timeZone, publicUrl, now, url }: Occasion): Letter {
  const { language, name } = mail.to;
  const surroundings: Surroundings = {
    company,
    when: (iso) => momentIn(language, iso, timeZone),
    day: (iso) => dayAndMonth(language, iso, timeZone),
    date: (iso) => dateIn(language, iso, timeZone),
    isPast: (iso) => Date.parse(iso) < now.getTime(),
  };
  const template: Template<T> = TEMPLATES[mail.template];
  const words = template[language](mail, surroundings);
  const sender = mail.senderName ?? null;
  return {
    language,
    subject: oneLine(words.subject),
    salutation: salutation(language, name, words.company),
    opening: words.opening,
    facts: words.facts,
    button: words.button === undefined ? null : { label: words.button, url: url ?? `${publicUrl}${words.page ?? ''}` },
    notes: words.notes,
    signature: signature(language, company, sender, words.closing),
    smallPrint: smallPrint(language, publicUrl, company, sender),
  };
}

/** 御中 is for a company, 様 for a person; they are not used together. */
function salutation(language: Language, name: string, company: Words['company']): string[] {
  if (language === 'en') return [name === '' ? (company === undefined ? 'Hello,' : `Dear colleagues at ${company},`) : `Dear ${name},`];
  if (name === '') return company === undefined ? [] : [`${company} 御中`];
  return company === undefined ? [`${name} 様`] : [company, `${name} 様`];
}

function signature(
  language: Language,
  company: string,
  sender: string | null,
  closing = 'お手数をおかけしますが、どうぞよろしくお願いいたします。',
): string[] {
  if (sender === null) return ['Enjuku'];
  if (language === 'ja') return [closing, '', company, sender];
  return ['Kind regards,', sender, company];
}

function smallPrint(language: Language, publicUrl: string, company: string, sender: string | null): string[] {
  const genuine = `${publicUrl}/verify-link`;
  if (language === 'ja') {
    return [
      sender === null
        ? 'このメールはEnjukuから自動でお送りしています。ご返信はお受けできません。'
        : `このメールは、${company}の${sender}の依頼によりEnjukuからお送りしています。ご返信は${sender}に届きます。`,
      `このメールやリンクが本物かどうかは、次のページで確かめられます： ${genuine}`,
      'このメールに、開封を調べる仕掛けはありません。',
    ];
  }
  return [
    sender === null
      ? 'This mail was sent automatically by Enjuku. Replies are not read.'
      : `This mail was sent by Enjuku at the request of ${sender} of ${company}. Your reply goes to ${sender}.`,
    `You can check here whether this mail and its link are genuine: ${genuine}`,
    'Nothing in this mail reports that you opened it.',
  ];
}
