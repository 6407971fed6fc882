export type { Delivery } from './data/messages.repository.js';
export type { Mail, MailState, MailTemplate, Recipient, Subject } from './domain/mail.js';
export type { Notice, NoticeKind } from './domain/notice.js';
export type { TemplateDetails } from './domain/template-details.js';
export { Inbox, type InboxItem } from './inbox.service.js';
export { LinkAddresses } from './link-addresses.js';
export { Mailbox, type Queued } from './mailbox.service.js';
export { NotificationsModule } from './notifications.module.js';
