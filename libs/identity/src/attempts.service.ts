import { createHmac } from 'node:crypto';

import { TenantDatabase } from '@app/tenancy';
import { Injectable } from '@nestjs/common';

import { AttemptsRepository } from './data/attempts.repository.js';
import type { AttemptLimit } from './domain/attempt-limits.js';
import { refuse } from './domain/problems.js';
import { Keys } from './keys.js';
import { NOBODY } from './nobody.js';

/** Counts attempts in PostgreSQL, in transactions of their own: a count outlives the refusal of what was tried. */
@Injectable()
export class Attempts {
  constructor(
    private readonly database: TenantDatabase,
    private readonly attempts: AttemptsRepository,
    private readonly keys: Keys,
  ) {}

  /**
   * Counts one attempt before it is made.
   *
   * @param subject the account's address or the caller's network
   * @throws AppError `too_many_attempts` with the longest time to wait
   */
  async allow(limit: AttemptLimit, subject: string): Promise<void> {
    const { allowed, minutes } = limit;
    const within = await this.database.apart(NOBODY, () => this.attempts.count(this.keyOf(limit, subject), allowed, minutes));
    if (!within) throw refuse('too_many_attempts', { minutes, retryAfterSeconds: minutes * 60 });
  }

  /** After a success: what was mistyped before no longer counts. */
  async forget(limit: AttemptLimit, subject: string): Promise<void> {
    await this.database.apart(NOBODY, () => this.attempts.forget(this.keyOf(limit, subject)));
  }

  /** Addresses do not lie in the counters in the clear. */
  private keyOf({ name }: AttemptLimit, subject: string): string {
    return `${name}:${createHmac('sha256', this.keys.attempts).update(subject.toLowerCase()).digest('base64url')}`;
  }
}
