import { Slots } from '@app/kernel';
import type { Incoming, MemberActor } from '@app/tenancy';
import { Injectable, Logger } from '@nestjs/common';

import { refuse } from '../../domain/problems.js';
import { ArrivingUploads } from './arriving-uploads.js';

/** Each keeps an upload in memory. */
const MOST = 8;
const MOST_OF_ORGANIZATION = 4;
/** The largest file takes half a minute; most take a second. */
const PATIENCE_MILLISECONDS = 10_000;
const LOOK_MILLISECONDS = 500;
const SOON_SECONDS = 15;

export type Asking = Pick<MemberActor, 'tenantId' | 'userId'>;

/**
 * How many files this process verifies at once: one of each person, and of no organization all. Whoever sends many waits for themselves, not
 * others for them, and whose line is slow, as an outsider's may be on purpose, keeps no colleague waiting. A file that waits is not even read
 * from the line. When all places are taken, one that only trickles gives way.
 */
@Injectable()
export class VerificationSlots {
  private readonly ofPeople = new Slots({ most: Number.POSITIVE_INFINITY, mostOfOne: 1 });
  private readonly ofOrganizations = new Slots({ most: MOST, mostOfOne: MOST_OF_ORGANIZATION });
  private readonly arriving = new ArrivingUploads();
  private readonly log = new Logger('reports');

  /**
   * @param work reads the file from the line, and verifies it
   * @throws AppError `verification_busy` when those before are not through after a while
   */
  async during<T>({ tenantId, userId }: Asking, incoming: Incoming, work: () => Promise<T>, patience = PATIENCE_MILLISECONDS): Promise<T> {
    const end = Date.now() + patience;
    return within(await this.ofPeople.take(userId, patience), async () =>
      within(await this.placeOf(tenantId, incoming, end), () => within(this.arriving.begin(tenantId, incoming), work)),
    );
  }

  /** Whoever has gone meanwhile waits no longer, and nobody has to give way to them. */
  private async placeOf(tenantId: string, incoming: Incoming, end: number): Promise<(() => void) | null> {
    let leave = await this.ofOrganizations.take(tenantId, 0);
    while (!leave && Date.now() < end && !incoming.isGone()) {
      if (this.arriving.makeRoomFor(tenantId, MOST_OF_ORGANIZATION))
        this.log.warn('An upload that only trickled was ended: others waited to verify a file, and all places were taken.');
      leave = await this.ofOrganizations.take(tenantId, Math.min(LOOK_MILLISECONDS, end - Date.now()));
    }
    return leave;
  }
}

async function within<T>(leave: (() => void) | null, work: () => Promise<T>): Promise<T> {
  if (!leave) throw refuse('verification_busy', { retryAfterSeconds: SOON_SECONDS });
  try {
    return await work();
  } finally {
    leave();
  }
}
