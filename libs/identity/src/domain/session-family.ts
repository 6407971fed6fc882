/** One sign-in on one device: the chain of refresh tokens that began with it. */
export interface SessionFamily {
  readonly id: string;
  readonly userId: string;
  /** Where the person was working last. */
  readonly organizationId: string | null;
  /** Which of its refresh tokens is the present one. */
  readonly generation: number;
  readonly rotatedAt: Date;
  readonly expiresAt: Date;
  readonly endedAt: Date | null;
}

/** A person proves who they are again at the latest after this long (OWASP ASVS 4.0.3, 3.3.2, level 1). */
export const SESSION_DAYS = 30;
/** Two pages that refresh at once, or an answer lost on the way: the token just replaced still counts for this long. */
const GRACE_MILLISECONDS = 10_000;

/** `rotate`: take the next generation. `repeat`: hand out the present one again. `reused`: somebody else holds a copy. `over`: sign in again. */
export type RefreshVerdict = 'rotate' | 'repeat' | 'reused' | 'over';

/**
 * What a refresh token of one generation is worth now.
 *
 * A token replaced longer than the grace ago can only come from a copy, so the whole family has to end:
 * nobody can tell which of the two holders is the thief (RFC 9700, 4.14.2).
 */
export function judgeRefresh(family: SessionFamily, presented: number, now: Date): RefreshVerdict {
  if (family.endedAt !== null || family.expiresAt <= now) return 'over';
  if (presented === family.generation) return 'rotate';
  if (presented > family.generation) return 'over';
  const sinceRotation = now.getTime() - family.rotatedAt.getTime();
  return presented === family.generation - 1 && sinceRotation < GRACE_MILLISECONDS ? 'repeat' : 'reused';
}
