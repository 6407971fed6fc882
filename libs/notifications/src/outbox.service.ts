import { CATALOGUE_ID } from '@app/kernel';
import { systemOf, TenantDatabase } from '@app/tenancy';
import { Injectable } from '@nestjs/common';

import { type OutboxMail, OutboxRepository } from './data/outbox.repository.js';
import { LetterWriter } from './letter-writer.service.js';
import type { OutgoingMail } from './mail-transport.js';

const MOST_SHOWN = 100;

/** A mail as its recipient would see it. */
export interface ShownMail extends OutgoingMail {
  readonly id: string;
  readonly template: string;
  readonly sentAt: Date;
  /** Where its personal link leads; null when it has none, or it has ended. */
  readonly url: string | null;
}

/** The mails that were kept because no mail server is set up, of all organizations: for trying the product out on one machine. */
@Injectable()
export class Outbox {
  constructor(
    private readonly database: TenantDatabase,
    private readonly mails: OutboxRepository,
    private readonly writer: LetterWriter,
  ) {}

  /** Newest first. Each is written as its own organization, which fills in the token of its link. */
  async newest(): Promise<ShownMail[]> {
    const kept = await this.database.apart(systemOf(CATALOGUE_ID), () => this.mails.newest(MOST_SHOWN));
    const shown: ShownMail[] = [];
    for (const mail of kept) shown.push(await this.database.apart(systemOf(mail.organizationId), () => this.show(mail)));
    return shown;
  }

  private async show(mail: OutboxMail): Promise<ShownMail> {
    const occasion = await this.writer.lookUp(mail);
    return { id: mail.id, template: mail.template, sentAt: mail.sentAt, url: occasion.url, ...this.writer.write(mail, occasion) };
  }
}
