import { randomBytes } from 'node:crypto';

/** Twenty letters and digits: 120 random bits, to be handed over and changed. */
export function newPassword(): string {
  return randomBytes(15).toString('base64url');
}
