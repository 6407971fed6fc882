import { displayName } from './text.js';

/** Longest part of a person's or company's name that a From header shows. */
const SHOWN = 40;

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
  return senderName === '' ? 'Enjuku' : `${shortened(senderName)} (${shortened(company)}) via Enjuku`;
}

function shortened(name: string): string {
  const signs = [...displayName(name)];
  return signs.length > SHOWN ? `${signs.slice(0, SHOWN - 1).join('')}…` : signs.join('');
}
