import type { ShownMail } from '../outbox.service.js';

export class OutboxMailView {
  id: string;
  template: string;
  /** The address alone. */
  to: string;
  from: string;
  replyTo: string | null;
  subject: string;
  text: string;
  html: string;
  /** Where the personal link leads. */
  url: string | null;
  sentAt: string;
}

export class OutboxView {
  items: OutboxMailView[];
}

export function presentMail({ id, template, from, to, replyTo, subject, text, html, url, sentAt }: ShownMail): OutboxMailView {
  return {
    id,
    template,
    to: to.address,
    from: from.name,
    replyTo: replyTo?.address ?? null,
    subject,
    text,
    html,
    url,
    sentAt: sentAt.toISOString(),
  };
}
