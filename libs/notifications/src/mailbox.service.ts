import { Jobs } from '@app/jobs';
import { newId, type Settings } from '@app/kernel';
import { SETTINGS, TenantDatabase } from '@app/tenancy';
import { Inject, Injectable } from '@nestjs/common';

import { DailyLimit, type Room } from './daily-limit.service.js';
import { type Delivery, MessagesRepository, type NewMail } from './data/messages.repository.js';
import { isPersonal, type Mail } from './domain/mail.js';
import { isOneAddress } from './domain/one-address.js';
import { refuse } from './domain/problems.js';
import { domainOf } from './domain/sender.js';
import { keptMail } from './kept-mail.js';

export interface Queued {
  /** In the order of the mails. */
  readonly messageIds: readonly string[];
  /** How many wait until tomorrow, because a new organization may not send more today. */
  readonly held: number;
}

/** Where mails are put, on behalf of the open organization. They go out after the caller's transaction has committed, and only then. */
@Injectable()
export class Mailbox {
  constructor(
    private readonly database: TenantDatabase,
    private readonly messages: MessagesRepository,
    private readonly limit: DailyLimit,
    private readonly jobs: Jobs,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** @returns the message's id */
  async queue(mail: Mail): Promise<string> {
    const { messageIds } = await this.queueMany([mail]);
    const [id] = messageIds;
    if (id === undefined) throw new Error('A queued mail has an id.');
    return id;
  }

  /**
   * Three statements, however many mails there are. A single one goes before those of a campaign that wait: whoever asked for a new password
   * does not stand in line behind ten thousand invitations.
   *
   * @throws AppError `mail_address_unusable` when a recipient or a reply address is not exactly one address; then none is queued
   */
  async queueMany(mails: readonly Mail[]): Promise<Queued> {
    if (mails.length === 0) return { messageIds: [], held: 0 };
    for (const { to, replyTo } of mails) refuseUnusable(to.address, replyTo);

    const room = await this.limit.room();
    const kept = this.keep(mails, room);
    await this.messages.add(kept);

    const { tenantId } = this.database;
    const going = kept.filter(({ state }) => state === 'queued');
    await this.jobs.enqueueMany(
      'notifications.send',
      going.map(({ id }) => ({ tenantId, messageId: id })),
      { before: mails.length === 1 },
    );
    const held = kept.length - going.length;
    if (held > 0) await this.jobs.enqueue('notifications.release', { tenantId }, { startAfter: room.reopens, key: tenantId });
    return { messageIds: kept.map(({ id }) => id), held };
  }

  /** What became of the mails about these subjects, newest first. */
  deliveriesOf(subjectType: string, subjectIds: readonly string[]): Promise<Delivery[]> {
    return this.messages.deliveriesOf(subjectType, subjectIds);
  }

  /** By subject, what became of the newest mail about it that carries a link. */
  async newestWithLink(subjectType: string, subjectIds: readonly string[]): Promise<ReadonlyMap<string, Delivery>> {
    const deliveries = await this.messages.newestWithLink(subjectType, subjectIds);
    return new Map(deliveries.map((delivery) => [delivery.subjectId, delivery]));
  }

  private keep(mails: readonly Mail[], { now, most }: Room): NewMail[] {
    const host = domainOf(this.settings.mailFrom);
    let left = most;
    return mails.map((mail) => {
      const id = newId();
      const counts = isPersonal(mail.template);
      const held = counts && left <= 0;
      if (counts) left -= 1;
      return {
        ...keptMail(mail, id, host),
        state: held ? 'held' : 'queued',
        countedAt: counts && !held ? now : null,
        createdAt: now,
      };
    });
  }
}

function refuseUnusable(...addresses: readonly (string | undefined)[]): void {
  for (const address of addresses) {
    if (address !== undefined && !isOneAddress(address)) throw refuse('mail_address_unusable', { address });
  }
}
