import { type Clock, startOfToday, startOfTomorrow } from '@app/kernel';
import { CLOCK } from '@app/tenancy';
import { Inject, Injectable } from '@nestjs/common';

import { MessagesRepository } from './data/messages.repository.js';
import { OrganizationsRepository } from './data/organizations.repository.js';
import { isNew, roomToday } from './domain/daily-limit.js';

export interface Room {
  readonly now: Date;
  /** How many mails to outsiders may go today; Infinity for an organization that is no longer new. */
  readonly most: number;
  /** When the next day begins there. */
  readonly reopens: Date;
}

/** How many mails the open organization may still send. */
@Injectable()
export class DailyLimit {
  constructor(
    private readonly organizations: OrganizationsRepository,
    private readonly messages: MessagesRepository,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** What is granted here is nobody else's until the transaction ends. */
  async room(): Promise<Room> {
    const now = this.clock.now();
    const { since, timeZone } = await this.organizations.current();
    const reopens = startOfTomorrow(now, timeZone);
    if (!isNew(since, now)) return { now, most: Number.POSITIVE_INFINITY, reopens };

    await this.messages.lockCount();
    return { now, most: roomToday(await this.messages.countedSince(startOfToday(now, timeZone))), reopens };
  }
}
