import { type Bilingual, fill, type Language } from '@app/kernel';

import type { MailTemplate, Subject } from './mail.js';
import { momentIn } from './moments.js';

/** What each kind of notice states. A name that ends in `At` is a moment in ISO 8601. */
export interface NoticeDetails {
  readonly assessment_asked: { readonly buyerName: string; readonly title: string; readonly dueAt: string };
  readonly assessment_due: { readonly buyerName: string; readonly title: string; readonly dueAt: string };
  readonly assessment_extended: { readonly buyerName: string; readonly title: string; readonly dueAt: string };
  readonly assessment_cancelled: { readonly buyerName: string; readonly title: string };
  readonly submission_received: { readonly supplierName: string; readonly title: string };
  readonly submission_received_late: { readonly supplierName: string; readonly title: string };
  readonly submission_recalled: { readonly supplierName: string; readonly title: string };
  readonly assessment_refused: { readonly supplierName: string; readonly title: string };
  readonly link_moved: { readonly supplierName: string; readonly title: string; readonly toName: string };
  readonly mail_bounced: Bounced;
  readonly member_mail_bounced: Bounced;
  readonly member_joined: { readonly name: string };
}

interface Bounced {
  readonly template: MailTemplate;
  readonly recipient: string;
  /** The mail server's own words. */
  readonly answer: string;
}

export type NoticeKind = keyof NoticeDetails;

/**
 * Something a member finds in the inbox. Without `userId` it is for every member who may read such things.
 * With `causeId`, the id of what happened, it is written once however often it is told: a job may be delivered twice.
 */
export type Notice<K extends NoticeKind = NoticeKind> = {
  readonly [N in K]: {
    readonly kind: N;
    readonly details: NoticeDetails[N];
    readonly subject: Subject;
    readonly userId?: string;
    readonly causeId?: string;
  };
}[K];

/** Who reads a notice to all: those who work with suppliers, those who answer buyers, or those who look after members. */
export type Readers = 'buyer' | 'supplier' | 'administration';

const NOTICES: Readonly<Record<NoticeKind, Bilingual & { readonly readers: Readers }>> = {
  assessment_asked: {
    readers: 'supplier',
    ja: '{buyerName}から「{title}」への回答を依頼されています。期限は{dueAt}です。',
    en: '{buyerName} asks you to answer "{title}" by {dueAt}.',
  },
  assessment_due: {
    readers: 'supplier',
    ja: '{buyerName}の「{title}」が、まだ提出されていません。期限は{dueAt}です。',
    en: '"{title}" of {buyerName} has not been submitted yet. It is due {dueAt}.',
  },
  assessment_extended: {
    readers: 'supplier',
    ja: '{buyerName}が「{title}」の期限を{dueAt}に延長しました。',
    en: '{buyerName} has extended "{title}". It is now due {dueAt}.',
  },
  assessment_cancelled: {
    readers: 'supplier',
    ja: '{buyerName}が「{title}」を取りやめました。回答は不要です。',
    en: '{buyerName} has cancelled "{title}". You do not need to answer it.',
  },
  submission_received: {
    readers: 'buyer',
    ja: '{supplierName}が「{title}」の回答を提出しました。',
    en: '{supplierName} has submitted its answers to "{title}".',
  },
  submission_received_late: {
    readers: 'buyer',
    ja: '{supplierName}が「{title}」の回答を、期限のあとに提出しました。',
    en: '{supplierName} has submitted its answers to "{title}" after the due date.',
  },
  submission_recalled: {
    readers: 'buyer',
    ja: '{supplierName}が「{title}」の提出を取り下げました。',
    en: '{supplierName} has recalled its submission of "{title}".',
  },
  assessment_refused: {
    readers: 'buyer',
    ja: '{supplierName}から、「{title}」には回答しないとの連絡がありました。',
    en: '{supplierName} has declined to answer "{title}".',
  },
  link_moved: {
    readers: 'buyer',
    ja: '{supplierName}が「{title}」の回答を{toName}様に引き継ぎました。',
    en: '{supplierName} has handed "{title}" to {toName}.',
  },
  mail_bounced: {
    readers: 'buyer',
    ja: '「{recipient}」へのメールが届きませんでした。宛先をお確かめください。メールサーバーの応答：{answer}',
    en: 'The mail to {recipient} could not be delivered. Please check the address. The mail server said: {answer}',
  },
  member_mail_bounced: {
    readers: 'administration',
    ja: '「{recipient}」へのメールが届きませんでした。宛先をお確かめください。メールサーバーの応答：{answer}',
    en: 'A mail to {recipient} could not be delivered. Please check the address. The mail server said: {answer}',
  },
  member_joined: { readers: 'administration', ja: '{name}さんが組織に加わりました。', en: '{name} has joined the organization.' },
};

export function kindsFor(readers: readonly Readers[]): NoticeKind[] {
  return (Object.keys(NOTICES) as NoticeKind[]).filter((kind) => readers.includes(NOTICES[kind].readers));
}

/** The notice as a sentence, its moments in the reader's language and the organization's zone. */
export function sentenceOf({ kind, details }: Pick<Notice, 'kind' | 'details'>, language: Language, timeZone: string): string {
  const shown = Object.entries(details).map(([name, value]) => [name, name.endsWith('At') ? momentIn(language, value, timeZone) : value]);
  return fill(NOTICES[kind][language], Object.fromEntries(shown), language);
}
