import { Slots } from '@app/kernel';
import { Injectable } from '@nestjs/common';

import { refuse } from '../domain/problems.js';

/** Each keeps an upload in memory. */
const MOST = 8;
/** The largest file takes half a minute; most take a second. */
const PATIENCE_MILLISECONDS = 10_000;
const SOON_SECONDS = 15;

/**
 * How many files this process verifies at once: one of each organization. Whoever sends many waits for itself, not others for it; a file that waits
 * is not even read from the line.
 */
@Injectable()
export class VerificationSlots {
  private readonly slots = new Slots({ most: MOST, mostOfOne: 1 });

  /** @throws AppError `verification_busy` when the organization's own are not through after a while */
  async during<T>(organizationId: string, work: () => Promise<T>, patience = PATIENCE_MILLISECONDS): Promise<T> {
    const leave = await this.slots.take(organizationId, patience);
    if (!leave) throw refuse('verification_busy', { retryAfterSeconds: SOON_SECONDS });
    try {
      return await work();
    } finally {
      leave();
    }
  }
}
