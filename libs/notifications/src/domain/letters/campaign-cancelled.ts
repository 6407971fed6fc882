import type { Template } from './template.js';

export const campaignCancelled: Template<'campaign_cancelled'> = {
  ja: ({ details, senderName }, { company }) => ({
    subject: `【${company}】「${details.title}」調査取りやめのお知らせ`,
    company: details.supplierName,
    opening: [
      `いつもお世話になっております。\n${company}の${senderName}です。`,
      '先日お願いした下記の調査を、取りやめることといたしました。ご回答いただく必要はなくなりました。',
      'すでにお取り組みいただいておりましたら、誠に申し訳ございません。',
    ],
    facts: [['調査', details.title], ...(details.reason === null ? [] : [['理由', details.reason] as const])],
    closing: '今後ともどうぞよろしくお願いいたします。',
    notes: [],
  }),
  en: ({ details, senderName }, { company }) => ({
    subject: `${company}: "${details.title}" has been cancelled`,
    company: details.supplierName,
    opening: [
      `I am ${senderName} of ${company}.`,
      'We have cancelled the survey below. You do not need to answer it any more.',
      'If you have already put work into it, we are sorry.',
    ],
    facts: [['Survey', details.title], ...(details.reason === null ? [] : [['Reason', details.reason] as const])],
    notes: [],
  }),
};
