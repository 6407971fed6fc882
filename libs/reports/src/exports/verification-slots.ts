import { Slots } from '@app/kernel';
import type { MemberActor } from '@app/tenancy';
import { Injectable } from '@nestjs/common';

import { refuse } from '../domain/problems.js';

/** Each keeps an upload in memory. */
const MOST = 8;
const MOST_OF_ORGANIZATION = 4;
/** The largest file takes half a minute; most take a second. */
const PATIENCE_MILLISECONDS = 10_000;
const SOON_SECONDS = 15;

export type Asking = Pick<MemberActor, 'tenantId' | 'userId'>;

/**
 * How many files this process verifies at once: one of each person, and of no organization all. Whoever sends many waits for themselves, not
 * others for them, and whose line is slow, as an outsider's may be on purpose, keeps no colleague waiting. A file that waits is not even read
 * from the line.
 */
@Injectable()
export class VerificationSlots {
  private readonly ofPeople = new Slots({ most: Number.POSITIVE_INFINITY, mostOfOne: 1 });
  private readonly ofOrganizations = new Slots({ most: MOST, mostOfOne: MOST_OF_ORGANIZATION });

  /** @throws AppError `verification_busy` when those before are not through after a while */
  async during<T>({ tenantId, userId }: Asking, work: () => Promise<T>, patience = PATIENCE_MILLISECONDS): Promise<T> {
    const end = Date.now() + patience;
    return within(this.ofPeople, userId, patience, () => within(this.ofOrganizations, tenantId, Math.max(0, end - Date.now()), work));
  }
}

async function within<T>(slots: Slots, who: string, patience: number, work: () => Promise<T>): Promise<T> {
  const leave = await slots.take(who, patience);
  if (!leave) throw refuse('verification_busy', { retryAfterSeconds: SOON_SECONDS });
  try {
    return await work();
  } finally {
    leave();
  }
}
