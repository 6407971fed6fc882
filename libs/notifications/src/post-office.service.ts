import { QUEUES } from '@app/jobs';
import { systemOf, TenantDatabase } from '@app/tenancy';
import { Injectable, Logger } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';

import { type KeptMail, MessagesRepository } from './data/messages.repository.js';
import type { Occasion } from './domain/compose.js';
import { answerOf, codeOf, isPermanent } from './domain/delivery-failure.js';
import { isPersonal, isUrging, type MailTemplate } from './domain/mail.js';
import type { TemplateDetails } from './domain/template-details.js';
import { Inbox } from './inbox.service.js';
import { LetterWriter } from './letter-writer.service.js';
import { MailReasons } from './mail-reasons.js';
import { MailTransport } from './mail-transport.js';

/** The queue tries a little more often than we do, because a worker that dies uses up tries as well. */
const MOST_ATTEMPTS = QUEUES['notifications.send'].retryLimit - 3;

interface InHand {
  readonly mail: KeptMail & { readonly attempts: number };
  readonly occasion: Occasion;
}

/** To people who belong to the organization, or are asked to. */
const ABOUT_MEMBERS: ReadonlySet<MailTemplate> = new Set([
  'member_invitation',
  'auditor_invitation',
  'auditor_access_changed',
  'auditor_access_ended',
]);

/**
 * Sends what was queued. Between two short transactions, taking a mail in hand and settling it, it talks to the mail server;
 * when the process dies there, the mail goes out once more with the same Message-ID.
 */
@Injectable()
export class PostOffice {
  private readonly log = new Logger('notifications');

  constructor(
    private readonly database: TenantDatabase,
    private readonly messages: MessagesRepository,
    private readonly writer: LetterWriter,
    private readonly transport: MailTransport,
    private readonly inbox: Inbox,
    private readonly modules: ModuleRef,
  ) {}

  /** @throws Error when the mail should be tried again later */
  async deliver(tenantId: string, messageId: string): Promise<void> {
    const inHand = await this.database.as(systemOf(tenantId), () => this.take(messageId));
    if (!inHand) return;

    try {
      await this.transport.send(this.writer.write(inHand.mail, inHand.occasion));
    } catch (error) {
      const failure = error instanceof Error ? error : new Error(String(error));
      if (isPermanent(failure) || inHand.mail.attempts >= MOST_ATTEMPTS) {
        return this.database.as(systemOf(tenantId), () => this.giveUp(inHand.mail, answerOf(failure)));
      }
      throw new Error(`Mail ${messageId} was not taken at attempt ${inHand.mail.attempts}: ${codeOf(failure)}`);
    }
    await this.database.as(systemOf(tenantId), () => this.messages.markSent(messageId, this.transport.kind));
  }

  private async take(messageId: string): Promise<InHand | null> {
    const mail = await this.messages.claim(messageId);
    if (!mail) return null;

    const occasion = await this.writer.lookUp(mail);
    const inVain = await this.whyInVain(mail, occasion);
    if (inVain === null) return { mail, occasion };
    await this.messages.giveUp(mail.id, 'dropped', inVain);
    return null;
  }

  /** What happened while a mail waited, so that nobody needs it any more; null when it is still to be sent. */
  private async whyInVain({ linkId, template, subjectId, details }: KeptMail, { url }: Occasion): Promise<string | null> {
    if (linkId !== null && url === null) return 'link_ended';
    if (!isUrging(template) || subjectId === null) return null;
    const { dueAt } = details as TemplateDetails[typeof template];
    const holds = await this.modules.get(MailReasons, { strict: false }).stillAwaited(subjectId, new Date(dueAt));
    return holds ? null : 'overtaken';
  }

  private async giveUp({ id, attempts, template, recipient, subjectType, subjectId }: InHand['mail'], answer: string): Promise<void> {
    const first = await this.messages.giveUp(id, 'failed', answer);
    if (!first) return;
    this.log.warn(`Mail ${id} failed after ${attempts} attempts.`);
    if (!isPersonal(template)) return;
    await this.inbox.notify({
      kind: ABOUT_MEMBERS.has(template) ? 'member_mail_bounced' : 'mail_bounced',
      subject: subjectType && subjectId ? { type: subjectType, id: subjectId } : { type: 'message', id },
      details: { template, recipient, answer },
    });
  }
}
