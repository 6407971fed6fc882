import type { Language } from '@app/kernel';

export const LINK_PURPOSES = ['supplier_invitation', 'member_invitation', 'address_confirmation', 'password_reset'] as const;
export type LinkPurpose = (typeof LINK_PURPOSES)[number];

/** About a person's own account. */
export type PersonalPurpose = Extract<LinkPurpose, 'address_confirmation' | 'password_reset'>;

const HOUR = 3_600_000;

/** How long a link is worth something that was not made with a last moment of its own, in milliseconds. */
export const LIFETIME = {
  address_confirmation: 72 * HOUR,
  password_reset: 1 * HOUR,
  member_invitation: 14 * 24 * HOUR,
} as const satisfies Partial<Record<LinkPurpose, number>>;

/** Who opens it. Changing the address raises the generation, which makes every token handed out before worthless. */
export interface LinkRecipient {
  /** One checked address. */
  readonly address: string;
  readonly recipientName: string;
  readonly language: Language;
}

/** A link to be made, under the organization that acts. */
export interface NewLink extends LinkRecipient {
  readonly purpose: LinkPurpose;
  /** What it opens: for an invitation of a supplier, the assessment. */
  readonly subjectId: string | null;
  readonly expiresAt: Date;
  readonly details: Readonly<Record<string, unknown>>;
}

export interface Link extends NewLink {
  readonly id: string;
  /** The organization that made it. */
  readonly organizationId: string;
  /** Whose account it is about: a confirmation or a reset. */
  readonly userId: string | null;
  readonly generation: number;
  readonly createdAt: Date;
  readonly openedAt: Date | null;
  readonly usedAt: Date | null;
  readonly revokedAt: Date | null;
}

/** The part of a link that its token is derived from. */
export type LinkSeal = Pick<Link, 'id' | 'purpose' | 'address' | 'generation'>;

export type LinkState = 'open' | 'used' | 'revoked' | 'expired';

/** A used link says so even after it has expired: it leads on to sign-in. */
export function stateOfLink({ usedAt, revokedAt, expiresAt }: Pick<Link, 'usedAt' | 'revokedAt' | 'expiresAt'>, now: Date): LinkState {
  if (revokedAt !== null) return 'revoked';
  if (usedAt !== null) return 'used';
  return expiresAt <= now ? 'expired' : 'open';
}
