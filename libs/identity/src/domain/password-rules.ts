import { COMMON_PASSWORDS } from './common-passwords.js';
import { refuse } from './problems.js';

const LEAST = 10;
const MOST = 200;

/**
 * What a password must be, after NIST SP 800-63B-4, 3.1.1.2: long enough and not among the first that anybody would guess.
 * No rules about kinds of characters: they make passwords worse.
 *
 * Length counts characters of the normalized form, so that one typed on a full-width keyboard counts the same.
 *
 * @param address the account's own, which is no password
 * @throws AppError `password_too_short`, `password_too_long`, `password_is_address`, `password_too_common`
 */
export function checkPassword(password: string, address: string): void {
  const plain = normalizePassword(password);
  const { length } = [...plain];
  if (length < LEAST) throw refuse('password_too_short', { least: LEAST }, 'password');
  if (length > MOST) throw refuse('password_too_long', { most: MOST }, 'password');
  const folded = plain.toLowerCase();
  if (isAddress(folded, address.toLowerCase())) throw refuse('password_is_address', {}, 'password');
  if (COMMON_PASSWORDS.has(folded) || isOneCharacter(folded)) throw refuse('password_too_common', {}, 'password');
}

/** The form that is hashed: NFKC (NIST SP 800-63B-4, 3.1.1.2), so that the same password typed on two keyboards is the same. */
export function normalizePassword(password: string): string {
  return password.normalize('NFKC');
}

function isAddress(password: string, address: string): boolean {
  return password === address || password === address.split('@')[0];
}

function isOneCharacter(password: string): boolean {
  return new Set(password).size === 1;
}
