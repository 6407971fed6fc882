import type { Template } from './template.js';

export const auditorAccessEnded: Template<'auditor_access_ended'> = {
  ja: ({ details, senderName }, { company, when }) => ({
    subject: `【${company}】外部監査人としての閲覧終了のお知らせ`,
    opening: [
      `いつもお世話になっております。\n${company}の${senderName}です。`,
      '外部監査人としてご覧いただける期間を終了いたしましたので、お知らせいたします。ご確認いただき、誠にありがとうございました。',
    ],
    facts: [
      ['組織', company],
      ['終了日時', when(details.endedAt)],
    ],
    closing: '今後ともどうぞよろしくお願いいたします。',
    notes: [
      '書き出されたファイルも、ダウンロードできなくなりました。',
      '続けてご覧になる必要がある場合は、このメールへの返信でお知らせください。',
    ],
  }),
  en: ({ details, senderName }, { company, when }) => ({
    subject: `${company}: your access as an external auditor has ended`,
    opening: [`I am ${senderName} of ${company}.`, 'We have ended your access as an external auditor. Thank you for your work.'],
    facts: [
      ['Organization', company],
      ['Ended', when(details.endedAt)],
    ],
    notes: ['Files that you exported can no longer be downloaded either.', 'If you need to look further, please reply to this mail.'],
  }),
};
