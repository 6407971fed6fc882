import { Slots } from '@app/kernel';
import type { Incoming, MemberActor } from '@app/tenancy';
import { Injectable } from '@nestjs/common';

import { refuse } from '../domain/problems.js';

/** Each keeps an upload in memory. */
const MOST = 8;
const MOST_OF_ORGANIZATION = 4;
/** The largest file takes half a minute; most take a second. */
const PATIENCE_MILLISECONDS = 10_000;
/** In which what most people send has come, also over a bad line. */
const GRACE_MILLISECONDS = 5_000;
const LOOK_MILLISECONDS = 500;
const SOON_SECONDS = 15;

export type Asking = Pick<MemberActor, 'tenantId' | 'userId'>;

export interface Patience {
  /** Milliseconds that whoever finds no place waits for one. */
  readonly patience?: number;
  /** Milliseconds that every file has to arrive. */
  readonly grace?: number;
}

interface Inside {
  readonly tenantId: string;
  readonly incoming: Incoming;
  readonly since: number;
}

/**
 * How many files this process verifies at once: one of each person, and of no organization all. Whoever sends many waits for themselves, not
 * others for them, and whose line is slow, as an outsider's may be on purpose, keeps no colleague waiting. A file that waits is not even read
 * from the line. When all places are taken, the file that comes slowest gives way, so that nobody holds the places of others by trickling.
 */
@Injectable()
export class VerificationSlots {
  private readonly ofPeople = new Slots({ most: Number.POSITIVE_INFINITY, mostOfOne: 1 });
  private readonly ofOrganizations = new Slots({ most: MOST, mostOfOne: MOST_OF_ORGANIZATION });
  private readonly inside = new Set<Inside>();

  /**
   * @param work reads the file from the line, and verifies it
   * @throws AppError `verification_busy` when those before are not through after a while
   */
  async during<T>(
    { tenantId, userId }: Asking,
    incoming: Incoming,
    work: () => Promise<T>,
    { patience = PATIENCE_MILLISECONDS, grace = GRACE_MILLISECONDS }: Patience = {},
  ): Promise<T> {
    const end = Date.now() + patience;
    return within(await this.ofPeople.take(userId, patience), async () =>
      within(await this.placeOf(tenantId, end, grace), async () => {
        const one = { tenantId, incoming, since: Date.now() };
        this.inside.add(one);
        try {
          return await work();
        } finally {
          this.inside.delete(one);
        }
      }),
    );
  }

  private async placeOf(tenantId: string, end: number, grace: number): Promise<(() => void) | null> {
    const at = (patience: number) => this.ofOrganizations.take(tenantId, patience);
    let leave = await at(0);
    while (!leave && Date.now() < end) {
      this.slowest(tenantId, grace)?.incoming.end();
      leave = await at(Math.min(LOOK_MILLISECONDS, end - Date.now()));
    }
    return leave;
  }

  /** Of those that keep this organization from a place: all, or its own where it has as many as one may have. */
  private slowest(tenantId: string, grace: number): Inside | undefined {
    const now = Date.now();
    const own = [...this.inside].filter((each) => each.tenantId === tenantId);
    const inTheWay = own.length < MOST_OF_ORGANIZATION ? [...this.inside] : own;
    const pace = ({ incoming, since }: Inside) => incoming.received() / (now - since);
    return inTheWay
      .filter(({ incoming, since }) => !incoming.isComplete() && now - since >= grace)
      .sort((one, other) => pace(one) - pace(other))[0];
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
