import { type JobHandler, type JobPayload, JobRegistry } from '@app/jobs';
import { Injectable } from '@nestjs/common';

import { MAILS_AT_ONCE } from '../mail-transport.js';
import { PostOffice } from '../post-office.service.js';

interface MailPayload extends JobPayload {
  readonly messageId: string;
}

@Injectable()
export class SendMailJob implements JobHandler<MailPayload> {
  readonly queue = 'notifications.send';
  readonly transaction = 'own';
  readonly concurrency = MAILS_AT_ONCE;

  constructor(
    private readonly office: PostOffice,
    registry: JobRegistry,
  ) {
    registry.add(this);
  }

  handle({ tenantId, messageId }: MailPayload): Promise<void> {
    return this.office.deliver(tenantId, messageId);
  }
}
