import { Jobs } from '@app/jobs';
import { TenantDatabase } from '@app/tenancy';
import { Injectable } from '@nestjs/common';

import { DailyLimit } from './daily-limit.service.js';
import { MessagesRepository } from './data/messages.repository.js';

/** More than any organization holds, and a number that PostgreSQL takes. */
const ALL = 1_000_000;

/** Mails that a new organization could not send the day it wrote them. */
@Injectable()
export class HeldMail {
  constructor(
    private readonly database: TenantDatabase,
    private readonly messages: MessagesRepository,
    private readonly limit: DailyLimit,
    private readonly jobs: Jobs,
  ) {}

  /** Lets the oldest go, as many as the new day allows, and comes back tomorrow for the rest. */
  async release(): Promise<void> {
    const { now, most, reopens } = await this.limit.room();
    const { tenantId } = this.database;
    const released = await this.messages.release(Math.min(most, ALL), now);
    await this.jobs.enqueueMany(
      'notifications.send',
      released.map((messageId) => ({ tenantId, messageId })),
    );
    if (await this.messages.anyHeld())
      await this.jobs.enqueue('notifications.release', { tenantId }, { startAfter: reopens, key: tenantId });
  }
}
