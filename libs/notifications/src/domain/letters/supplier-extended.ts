import type { Template } from './template.js';

export const supplierExtended: Template<'supplier_extended'> = {
  ja: ({ details, senderName }, { company, when, day }) => ({
    subject: `【${company}】「${details.title}」回答期限延長のお知らせ（${day(details.dueAt)}まで）`,
    company: details.supplierName,
    opening: [
      `いつもお世話になっております。\n${company}の${senderName}です。`,
      '下記の調査の回答期限を延長いたしましたので、お知らせいたします。これまでのご回答は、そのまま残っています。',
    ],
    facts: [
      ['調査', details.title],
      ['新しい回答期限', when(details.dueAt)],
      ['これまでの期限', when(details.previousDueAt)],
    ],
    button: '回答のページを開く',
    closing: '引き続きどうぞよろしくお願いいたします。',
    notes: ['このリンクは受け取られた方専用です。転送はお控えください。'],
  }),
  en: ({ details, senderName }, { company, when, day }) => ({
    subject: `${company}: "${details.title}" is now due on ${day(details.dueAt)}`,
    company: details.supplierName,
    opening: [
      `I am ${senderName} of ${company}.`,
      'We have extended the due date of the survey below. What you have answered so far is kept.',
    ],
    facts: [
      ['Survey', details.title],
      ['New due date', when(details.dueAt)],
      ['Until now', when(details.previousDueAt)],
    ],
    button: 'Open the survey',
    notes: ['The link is personal to its recipient. Please do not forward it.'],
  }),
};
