/** How often something may be tried by one account or from one network within a span of time. */
export interface AttemptLimit {
  readonly name: string;
  readonly allowed: number;
  readonly minutes: number;
}

/** Passwords evaluated for one account, known or not (security.md, "Sign-in"). */
export const PASSWORDS_PER_ACCOUNT: AttemptLimit = { name: 'passwords-account', allowed: 10, minutes: 15 };
/** Wider, because an office shares one address; it stops one password tried on many accounts. */
export const PASSWORDS_PER_NETWORK: AttemptLimit = { name: 'passwords-network', allowed: 300, minutes: 15 };
/** Mails that strangers can make us send to one address: confirmations, resets, notes about an account. */
export const MAILS_PER_ADDRESS: AttemptLimit = { name: 'mails-address', allowed: 5, minutes: 60 };
export const MAILS_PER_NETWORK: AttemptLimit = { name: 'mails-network', allowed: 100, minutes: 60 };
