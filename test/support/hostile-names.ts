import type { ReceivedMail } from './mail-server.js';

/** Names that have opened other mailers. */
export const HOSTILE_NAMES = [
  'Hanako\r\nBcc: all@evil.example',
  'Hanako\nX-Injected: yes',
  'Hanako\rX-Injected: yes',
  'Hanako\r\n\r\n<html>body</html>',
  'a@evil.example, b@evil.example',
  '"; <a@evil.example>, "',
  '<a@evil.example>',
  'Hanako (a@evil.example)',
  'all: a@evil.example, b@evil.example;',
  '=?utf-8?B?DQpCY2M6IGFsbEBldmlsLmV4YW1wbGU=?=',
  '=?utf-8?Q?x=0D=0ABcc=3A_all=40evil=2Eexample?=',
  '=?utf-8?Q?=2C_b=40evil=2Eexample?=',
  'Hanako\u2028Bcc: all@evil.example',
  'Hanako\u0000\u0008\u007f',
  '\\" <a@evil.example>',
  '株式会社"山田"<a@evil.example>',
];

/** What may stand above the text of one of our mails; whatever else appears there was smuggled in. */
export const MAIL_HEADERS = ['auto-submitted', 'content-type', 'date', 'from', 'message-id', 'mime-version', 'reply-to', 'subject', 'to'];

/** Every header that a mail arrived with, each once. */
export function headersIn({ raw }: Pick<ReceivedMail, 'raw'>): string[] {
  return [...new Set(linesOf(raw).map((line) => line.split(':')[0]?.toLowerCase() ?? ''))].sort();
}

/** Every address that a header holds, those of groups included. */
export function addressesIn(header: ReceivedMail['parsed']['to']): (string | undefined)[] {
  return [header ?? []]
    .flat()
    .flatMap(({ value }) => value.flatMap(({ address, group }) => [address, ...(group ?? []).map((member) => member.address)]));
}

/** The lines of the header, each folded line joined to the one it continues. */
function linesOf(raw: string): string[] {
  const [head = ''] = raw.split('\r\n\r\n');
  return head.replaceAll(/\r\n[ \t]+/g, ' ').split('\r\n');
}
