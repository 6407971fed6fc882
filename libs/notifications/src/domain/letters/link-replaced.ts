import type { Template } from './template.js';

export const linkReplaced: Template<'link_replaced'> = {
  ja: ({ details, senderName }, { company }) => ({
    subject: `【${company}】「${details.title}」ご回答の依頼先変更のお知らせ`,
    company: details.supplierName,
    opening: [
      `いつもお世話になっております。\n${company}の${senderName}です。`,
      '下記の調査のご回答は、別の方にお願いすることになりました。以前お送りしたリンクは使えなくなっています。',
      '特にご対応いただくことはございません。お心当たりがない場合は、このメールへの返信でお知らせください。',
    ],
    facts: [['調査', details.title]],
    closing: '今後ともどうぞよろしくお願いいたします。',
    notes: [],
  }),
  en: ({ details, senderName }, { company }) => ({
    subject: `${company}: somebody else is asked to answer "${details.title}"`,
    company: details.supplierName,
    opening: [
      `I am ${senderName} of ${company}.`,
      'Somebody else is now asked to answer the survey below. The link we sent you no longer works.',
      'There is nothing you need to do. If this comes as a surprise, please reply to this mail.',
    ],
    facts: [['Survey', details.title]],
    notes: [],
  }),
};
