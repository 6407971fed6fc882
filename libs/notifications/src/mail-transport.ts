import type { Settings } from '@app/kernel';
import { SETTINGS } from '@app/tenancy';
import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { createTransport } from 'nodemailer';

/** One mail, ready to go to one address. */
export interface OutgoingMail {
  readonly from: { readonly name: string; readonly address: string };
  readonly to: { readonly name: string; readonly address: string };
  readonly replyTo: { readonly name: string; readonly address: string } | null;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly messageId: string;
}

/** How many mails one process sends at once; the queue hands out as many. */
export const MAILS_AT_ONCE = 10;

/** Speaks SMTP over a few lasting connections, or, where no mail server is set up, leaves the mail to the outbox page. */
@Injectable()
export class MailTransport implements OnApplicationShutdown {
  readonly kind: 'smtp' | 'outbox';
  private pool: ReturnType<typeof openPool> | null = null;

  constructor(@Inject(SETTINGS) private readonly settings: Settings) {
    this.kind = settings.smtpUrl === null ? 'outbox' : 'smtp';
  }

  /** @throws the mail server's answer, as nodemailer reports it */
  async send({ from, to, replyTo, subject, text, html, messageId }: OutgoingMail): Promise<void> {
    if (this.settings.smtpUrl === null) return;
    this.pool ??= openPool(this.settings.smtpUrl);
    await this.pool.sendMail({
      envelope: { from: from.address, to: [to.address] },
      from: { ...from },
      to: { ...to },
      ...(replyTo && { replyTo: { ...replyTo } }),
      subject,
      text,
      html,
      textEncoding: 'base64',
      messageId,
      headers: { 'Auto-Submitted': 'auto-generated' },
    });
  }

  onApplicationShutdown(): void {
    this.pool?.close();
  }
}

function openPool(url: string) {
  return createTransport({
    pool: true,
    url,
    maxConnections: MAILS_AT_ONCE,
    maxMessages: 1_000,
    // A connection that the server closed while it was idle is worth one more try here; all else comes back through the queue.
    maxRequeues: 1,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 60_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
}
