import type { TemplateDetails } from '../template-details.js';
import type { Template } from './template.js';

type Details = TemplateDetails['auditor_access_changed'];
type Fact = readonly [label: string, value: string];

export const auditorAccessChanged: Template<'auditor_access_changed'> = {
  ja: ({ details, senderName }, { company, when, date }) => ({
    subject: `【${company}】${subjectJa(details)}のお知らせ（${date(details.endsAt)}まで）`,
    opening: [`いつもお世話になっております。\n${company}の${senderName}です。`, newsJa(details)],
    facts: [
      ['閲覧できる期限', when(details.endsAt)],
      ...previousEnd(details, 'これまでの期限', when),
      ...list('加わった調査', details.opened),
      ...list('外れた調査', details.withdrawn),
      ...list('対象の調査', details.campaigns),
      ...remarks(details, '社内メモ', [
        '委託先についての弊社のメモも、ご覧いただけるようになりました',
        '委託先についての弊社のメモは、ご覧いただけなくなりました',
      ]),
    ],
    button: 'Enjukuを開く',
    closing: '引き続きどうぞよろしくお願いいたします。',
    notes: [
      ...(details.withdrawn.length > 0 ? ['対象から外れた調査については、書き出されたファイルもダウンロードできなくなりました。'] : []),
      'ご覧になった内容は、閲覧の記録として残ります。',
    ],
  }),
  en: ({ details, senderName }, { company, when, date }) => ({
    subject: `${company}: ${subjectEn(details, date(details.endsAt))}`,
    opening: [`I am ${senderName} of ${company}.`, newsEn(details)],
    facts: [
      ['Access until', when(details.endsAt)],
      ...previousEnd(details, 'Previously until', when),
      ...list('Added', details.opened),
      ...list('Withdrawn', details.withdrawn),
      ...list('Campaigns', details.campaigns),
      ...remarks(details, 'Our remarks', [
        'You can now read our own remarks on suppliers',
        'You can no longer read our own remarks on suppliers',
      ]),
    ],
    button: 'Open Enjuku',
    notes: [
      ...(details.withdrawn.length > 0
        ? ['Files you exported from campaigns that were withdrawn can no longer be downloaded either.']
        : []),
      'What you look at is kept in the audit trail.',
    ],
  }),
};

/** Whether all that happened is that it lasts longer. */
function isOnlyExtended({ endsAt, previousEndsAt, opened, withdrawn, notes }: Details): boolean {
  return endsAt > previousEndsAt && opened.length === 0 && withdrawn.length === 0 && notes === null;
}

function subjectJa(details: Details): string {
  if (details.wasOver) return '閲覧再開';
  return isOnlyExtended(details) ? '閲覧期間延長' : '閲覧範囲変更';
}

function newsJa(details: Details): string {
  if (details.wasOver) return '外部監査人としての閲覧を、下記のとおり再開していただけるようになりましたので、お知らせいたします。';
  if (isOnlyExtended(details)) return '外部監査人としてご覧いただける期間を延長いたしましたので、お知らせいたします。';
  return '外部監査人としてご覧いただける範囲を、下記のとおり変更いたしましたので、お知らせいたします。';
}

function newsEn(details: Details): string {
  if (details.wasOver) return 'You have access again as an external auditor, as stated below.';
  if (isOnlyExtended(details)) return 'We have extended your access as an external auditor.';
  return 'We have changed what you can see as an external auditor, as stated below.';
}

function subjectEn(details: Details, day: string): string {
  if (details.wasOver) return `you have access again until ${day}`;
  return isOnlyExtended(details) ? `your access now lasts until ${day}` : `your access has changed (until ${day})`;
}

function previousEnd({ endsAt, previousEndsAt, wasOver }: Details, label: string, when: (iso: string) => string): Fact[] {
  return wasOver || endsAt === previousEndsAt ? [] : [[label, when(previousEndsAt)]];
}

function list(label: string, names: readonly string[]): Fact[] {
  return names.length === 0 ? [] : [[label, names.join('\n')]];
}

function remarks({ notes }: Details, label: string, [granted, withdrawn]: readonly [string, string]): Fact[] {
  return notes === null ? [] : [[label, notes ? granted : withdrawn]];
}
