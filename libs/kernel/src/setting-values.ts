import { isIP } from 'node:net';
import type { SettingReader } from './setting-reader.js';

const SECRET_BYTES = 32;

export function readPublicUrl(read: SettingReader, fallback: string): string {
  const text = read.text('PUBLIC_URL');
  if (text === null) return fallback;
  const url = URL.canParse(text) ? new URL(text) : null;
  const plain = url && ['http:', 'https:'].includes(url.protocol) && `${url.origin}/` === url.href;
  if (plain) return url.origin;
  read.problem(`PUBLIC_URL must be a web address without a path, such as https://enjuku.example.jp; it is '${text}'.`);
  return fallback;
}

export function readSecret(read: SettingReader): Uint8Array {
  const text = read.required('APP_SECRET', read.text('APP_SECRET'), `make one with "openssl rand -base64 ${SECRET_BYTES}" and keep it`);
  const bytes = decodeSecret(text);
  if (text !== '' && bytes.length < SECRET_BYTES)
    read.problem(`APP_SECRET must be at least ${SECRET_BYTES} random bytes, written in hexadecimal or base64.`);
  return bytes;
}

function decodeSecret(text: string): Uint8Array {
  if (/^([0-9a-f]{2})+$/i.test(text)) return Buffer.from(text, 'hex');
  return /^[\w+/-]+={0,2}$/.test(text) ? Buffer.from(text, 'base64') : new Uint8Array();
}

/** `address` or `Name <address>`, one line: it becomes a header of every mail. */
export function readMailFrom(read: SettingReader, sends: boolean): string {
  const text = read.text('MAIL_FROM');
  if (text === null) {
    if (sends) read.problem('MAIL_FROM is missing: mails sent through SMTP_URL need a sender, such as Enjuku <enjuku@example.jp>.');
    return 'Enjuku <enjuku@localhost>';
  }
  if (!/^([^<>\r\n]*<[^<>@\s,]+@[^<>@\s,]+>|[^<>@\s,]+@[^<>@\s,]+)$/.test(text)) {
    read.problem(`MAIL_FROM must be one address, such as Enjuku <enjuku@example.jp>; it is '${text}'.`);
  }
  return text;
}

export function readProxies(read: SettingReader): string[] {
  const entries = (read.text('TRUSTED_PROXIES') ?? '').split(',').map((entry) => entry.trim());
  const proxies = entries.filter((entry) => entry !== '');
  for (const proxy of proxies.filter((entry) => !isAddressOrNetwork(entry))) {
    read.problem(`TRUSTED_PROXIES must be addresses or networks separated by commas, such as 10.0.0.0/8; one is '${proxy}'.`);
  }
  return proxies;
}

function isAddressOrNetwork(text: string): boolean {
  const [address = '', bits, ...rest] = text.split('/');
  const most = { 0: -1, 4: 32, 6: 128 }[isIP(address)] ?? -1;
  if (most < 0 || rest.length > 0) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= most);
}
