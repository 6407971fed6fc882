import type { Template } from './template.js';

export const linkMoved: Template<'link_moved'> = {
  ja: ({ details: { supplierName, title, fromName, toName, toAddress } }) => ({
    subject: `「${title}」：${supplierName}の回答担当者が変わりました`,
    opening: [
      `${supplierName}の${fromName}様が、メールのリンク先のページで、回答を別の方に引き継ぎました。新しい専用リンクはその方にお送りし、以前のリンクは使えなくなっています。`,
    ],
    facts: [
      ['調査', title],
      ['委託先', supplierName],
      ['これまで', `${fromName}様`],
      ['これから', toName === '' ? toAddress : `${toName}様 ${toAddress}`],
    ],
    button: 'Enjukuを開く',
    notes: [
      '引き継ぎ先にお心当たりがない場合は、委託先に確かめ、連絡先を差し替えてください。差し替えると、引き継がれたリンクは使えなくなります。',
    ],
  }),
  en: ({ details: { supplierName, title, fromName, toName, toAddress } }) => ({
    subject: `"${title}": ${supplierName} has a new respondent`,
    opening: [
      `${fromName} of ${supplierName} has handed the survey to a colleague on the page of the personal link. The colleague has received a new personal link; the earlier one no longer works.`,
    ],
    facts: [
      ['Survey', title],
      ['Supplier', supplierName],
      ['Until now', fromName],
      ['From now on', `${toName} ${toAddress}`.trim()],
    ],
    button: 'Open Enjuku',
    notes: ['If the colleague is unknown to you, please ask the supplier and replace the contact. That ends the link that was handed on.'],
  }),
};
