import type { KeptMail } from './data/messages.repository.js';
import type { Mail } from './domain/mail.js';
import { cleaned, displayName } from './domain/text.js';

/**
 * A mail as it is kept, every text in it fit to be kept and shown.
 *
 * @param host what its Message-ID ends in
 */
export function keptMail(mail: Mail, id: string, host: string): KeptMail {
  return {
    id,
    template: mail.template,
    language: mail.to.language,
    recipient: mail.to.address,
    recipientName: displayName(mail.to.name),
    senderName: displayName(mail.senderName ?? ''),
    replyTo: mail.replyTo ?? null,
    details: cleaned(mail.details),
    linkId: mail.linkId ?? null,
    subjectType: mail.subject?.type ?? null,
    subjectId: mail.subject?.id ?? null,
    messageId: `<${id}@${host}>`,
  };
}
