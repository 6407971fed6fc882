import { displayName } from './text.js';

/** The bare address in `enjuku@example.jp` or `Enjuku <enjuku@example.jp>` (the MAIL_FROM setting, already checked). */
export function bareAddress(mailFrom: string): string {
  return /<([^<>]+)>\s*$/.exec(mailFrom)?.[1] ?? mailFrom.trim();
}

/** The part behind the @, which also ends our Message-IDs. */
export function domainOf(mailFrom: string): string {
  return bareAddress(mailFrom).split('@').at(-1) ?? 'localhost';
}

/** Whom a mail comes from, as the recipient's list of mails shows it: the person and the company asking, but never as if they had sent it. */
export function fromName(senderName: string, company: string): string {
  return senderName === '' ? 'Enjuku' : displayName(`${senderName} (${company}) via Enjuku`);
}
