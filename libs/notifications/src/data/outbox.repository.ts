import { TenantDatabase } from '@app/tenancy';
import { Injectable } from '@nestjs/common';

import type { KeptMail } from './messages.repository.js';

export type OutboxMail = KeptMail & { readonly organizationId: string; readonly sentAt: Date };

@Injectable()
export class OutboxRepository {
  constructor(private readonly database: TenantDatabase) {}

  /** The newest mails of every organization that went to the outbox instead of to a mail server. */
  newest(most: number): Promise<OutboxMail[]> {
    return this.database.rows(
      `select organization_id as "organizationId", sent_at as "sentAt", id, template, language, recipient, recipient_name as "recipientName",
         sender_name as "senderName", reply_to as "replyTo", details, link_id as "linkId", subject_type as "subjectType", subject_id as "subjectId",
         message_id as "messageId"
       from app.outbox($1)`,
      [most],
    );
  }
}
