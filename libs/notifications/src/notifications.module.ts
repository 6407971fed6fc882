import { Module } from '@nestjs/common';

import { DailyLimit } from './daily-limit.service.js';
import { InboxRepository } from './data/inbox.repository.js';
import { MessagesRepository } from './data/messages.repository.js';
import { OrganizationsRepository } from './data/organizations.repository.js';
import { OutboxRepository } from './data/outbox.repository.js';
import { HeldMail } from './held-mail.service.js';
import { InboxController } from './http/inbox.controller.js';
import { OutboxController } from './http/outbox.controller.js';
import { Inbox } from './inbox.service.js';
import { ReleaseHeldMailJob } from './jobs/release-held-mail.job.js';
import { SendMailJob } from './jobs/send-mail.job.js';
import { LetterWriter } from './letter-writer.service.js';
import { MailPreviews } from './mail-previews.service.js';
import { MailTransport } from './mail-transport.js';
import { Mailbox } from './mailbox.service.js';
import { Outbox } from './outbox.service.js';
import { PostOffice } from './post-office.service.js';

@Module({
  controllers: [InboxController, OutboxController],
  providers: [
    Mailbox,
    Inbox,
    Outbox,
    PostOffice,
    HeldMail,
    DailyLimit,
    LetterWriter,
    MailTransport,
    MailPreviews,
    MessagesRepository,
    InboxRepository,
    OutboxRepository,
    OrganizationsRepository,
    SendMailJob,
    ReleaseHeldMailJob,
  ],
  exports: [Mailbox, MailPreviews, Inbox],
})
export class NotificationsModule {}
