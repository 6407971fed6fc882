import { refuse } from './problems.js';

const ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
/** RFC 5322 `dot-atom`: no quoted strings, no comments, no folding. */
const LOCAL_PART = new RegExp(`^${ATOM}(\\.${ATOM})*$`);
/** RFC 1035 label. */
const LABEL = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/;
const TOP_LABEL = /^[a-z]/;

/**
 * Reads exactly one mail address: what comes out can stand in a mail header and in an SMTP command as it is.
 *
 * Stricter than RFC 5322 on purpose: no display name, list, comment, quoted local part, address literal or control character.
 * Full-width letters, as a Japanese keyboard gives them, and blanks around are forgiven. The domain becomes lower case.
 *
 * @param field the input at fault in the refusal
 * @throws AppError `address_invalid`
 */
export function checkAddress(text: string, field = 'email'): string {
  const [local = '', domain = '', ...more] = halfWidth(text).split('@');
  const lower = domain.toLowerCase();
  if (more.length > 0 || !LOCAL_PART.test(local) || !isDomain(lower)) throw refuse('address_invalid', {}, field);
  if (local.length > 64 || local.length + 1 + lower.length > 254) throw refuse('address_invalid', {}, field);
  return `${local}@${lower}`;
}

/** Whether two checked addresses reach the same account: upper and lower case are the same. */
export function sameAddress(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

function isDomain(text: string): boolean {
  const labels = text.split('.');
  return labels.length > 1 && labels.every((label) => LABEL.test(label)) && TOP_LABEL.test(labels.at(-1) ?? '');
}

function halfWidth(text: string): string {
  return text
    .replaceAll('\u3000', ' ')
    .replaceAll(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replaceAll(/^ +| +$/g, '');
}
