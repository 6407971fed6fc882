/** Signs that turn the direction of writing around: with them, a name can be made to read as something else. */
const TURNING = /\p{Bidi_Control}/gu;
const UNPRINTABLE = /[\p{Cc}\p{Zl}\p{Zp}]/gu;

const HTML: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Somebody's words as one line: line breaks and other control characters become a space. Fit for a subject and for names. */
export function oneLine(text: string): string {
  return text.toWellFormed().replace(TURNING, '').replace(UNPRINTABLE, ' ').replaceAll(/\s+/g, ' ').trim();
}

/** Somebody's words with their line breaks, and nothing else that does not print. */
export function paragraph(text: string): string {
  return text
    .replaceAll(/\r\n?/g, '\n')
    .split('\n')
    .map(oneLine)
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
}

/** A display name beside an address: without the signs that make up an address, it cannot pass for another one. At most 100 characters. */
export function displayName(text: string): string {
  const plain = oneLine(text)
    .replaceAll(/[<>"\\]/g, '')
    .replaceAll('@', '＠');
  return [...oneLine(plain)].slice(0, 100).join('');
}

/** Text for an HTML document, between tags or inside a quoted attribute. */
export function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"']/g, (sign) => HTML[sign] ?? sign);
}

/** The details of a mail or notice, every text in them fit to be kept and shown. */
export function cleaned(details: object): object {
  return Object.fromEntries(Object.entries(details).map(([name, value]) => [name, typeof value === 'string' ? paragraph(value) : value]));
}
