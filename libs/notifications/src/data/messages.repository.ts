import type { Language } from '@app/kernel';
import { TenantDatabase } from '@app/tenancy';
import { Injectable } from '@nestjs/common';

import type { MailState, MailTemplate } from '../domain/mail.js';

/** A mail as it is kept: everything but its words, which are written when it is sent. */
export interface KeptMail {
  readonly id: string;
  readonly template: MailTemplate;
  readonly language: Language;
  readonly recipient: string;
  readonly recipientName: string;
  readonly senderName: string;
  readonly replyTo: string | null;
  readonly details: object;
  readonly linkId: string | null;
  readonly subjectType: string | null;
  readonly subjectId: string | null;
  /** The Message-ID header, the same at every attempt. */
  readonly messageId: string;
}

export type NewMail = KeptMail & { readonly state: 'queued' | 'held'; readonly countedAt: Date | null; readonly createdAt: Date };

/** What has become of a mail. */
export interface Delivery {
  readonly messageId: string;
  readonly subjectId: string;
  readonly template: MailTemplate;
  readonly recipient: string;
  readonly state: MailState;
  /** Why it failed or was dropped: the mail server's own words, `link_ended` or `overtaken`. */
  readonly failure: string | null;
  readonly createdAt: Date;
  readonly sentAt: Date | null;
}

const DELIVERY = `id as "messageId", subject_id as "subjectId", template, recipient, state, failure, created_at as "createdAt", sent_at as "sentAt"`;

export const KEPT_COLUMNS = `m.id, m.template, m.language, m.recipient, m.recipient_name as "recipientName", m.sender_name as "senderName",
  m.reply_to as "replyTo", m.details, m.link_id as "linkId", m.subject_type as "subjectType", m.subject_id as "subjectId", m.message_id as "messageId"`;

@Injectable()
export class MessagesRepository {
  constructor(private readonly database: TenantDatabase) {}

  /** All in one statement. */
  async add(mails: readonly NewMail[]): Promise<void> {
    await this.database.affected(
      `insert into app.message (organization_id, id, template, language, recipient, recipient_name, sender_name, reply_to, details,
         link_id, subject_type, subject_id, message_id, state, counted_at, created_at)
       select $1, id, template, language, recipient, "recipientName", "senderName", "replyTo", details,
         "linkId", "subjectType", "subjectId", "messageId", state, "countedAt", "createdAt"
       from jsonb_to_recordset($2::jsonb) as r (id uuid, template text, language text, recipient text, "recipientName" text, "senderName" text,
         "replyTo" text, details jsonb, "linkId" uuid, "subjectType" text, "subjectId" uuid, "messageId" text, state text,
         "countedAt" timestamptz, "createdAt" timestamptz)`,
      [this.database.tenantId, JSON.stringify(mails)],
    );
  }

  /** Takes a waiting mail in hand and counts the attempt; null when it is not waiting any more. */
  claim(id: string): Promise<(KeptMail & { readonly attempts: number }) | null> {
    return this.database.row(
      `update app.message m set attempts = m.attempts + 1 where m.organization_id = $1 and m.id = $2 and m.state = 'queued'
       returning ${KEPT_COLUMNS}, m.attempts`,
      [this.database.tenantId, id],
    );
  }

  async markSent(id: string, transport: 'smtp' | 'outbox'): Promise<void> {
    await this.database.affected(
      `update app.message set state = 'sent', transport = $3, sent_at = now() where organization_id = $1 and id = $2 and state = 'queued'`,
      [this.database.tenantId, id, transport],
    );
  }

  /** True when it was still waiting, so that its failure is told once. */
  async giveUp(id: string, state: 'failed' | 'dropped', reason: string): Promise<boolean> {
    const settled = await this.database.affected(
      `update app.message set state = $3, failure = $4 where organization_id = $1 and id = $2 and state = 'queued'`,
      [this.database.tenantId, id, state, reason],
    );
    return settled === 1;
  }

  /** Until the transaction ends, nobody else counts this organization's mails. */
  async lockCount(): Promise<void> {
    await this.database.rows(`select pg_advisory_xact_lock(hashtextextended('notifications.limit ' || $1, 0))`, [this.database.tenantId]);
  }

  async countedSince(start: Date): Promise<number> {
    const row = await this.database.row<{ count: number }>(
      `select count(*)::int as count from app.message where organization_id = $1 and counted_at >= $2`,
      [this.database.tenantId, start],
    );
    return row?.count ?? 0;
  }

  /** Lets the oldest held mails go. */
  async release(most: number, at: Date): Promise<string[]> {
    const released = await this.database.rows<{ id: string }>(
      `update app.message m set state = 'queued', counted_at = $3
       from (select id from app.message where organization_id = $1 and state = 'held' order by created_at, id limit $2) oldest
       where m.organization_id = $1 and m.id = oldest.id and m.state = 'held' returning m.id`,
      [this.database.tenantId, most, at],
    );
    return released.map(({ id }) => id).sort();
  }

  async anyHeld(): Promise<boolean> {
    const row = await this.database.row(`select 1 from app.message where organization_id = $1 and state = 'held' limit 1`, [
      this.database.tenantId,
    ]);
    return row !== null;
  }

  /** Of each subject the newest that carries a link. */
  newestWithLink(subjectType: string, subjectIds: readonly string[]): Promise<Delivery[]> {
    return this.database.rows(
      `select distinct on (subject_id) ${DELIVERY} from app.message
       where organization_id = $1 and subject_type = $2 and subject_id = any($3::uuid[]) and link_id is not null
       order by subject_id, created_at desc, id desc`,
      [this.database.tenantId, subjectType, subjectIds],
    );
  }

  /** Newest first. */
  deliveriesOf(subjectType: string, subjectIds: readonly string[]): Promise<Delivery[]> {
    return this.database.rows(
      `select ${DELIVERY} from app.message where organization_id = $1 and subject_type = $2 and subject_id = any($3::uuid[]) order by created_at desc, id desc`,
      [this.database.tenantId, subjectType, subjectIds],
    );
  }
}
