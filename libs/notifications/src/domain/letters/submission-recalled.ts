import type { Template } from './template.js';

export const submissionRecalled: Template<'submission_recalled'> = {
  ja: ({ details }, { when }) => ({
    subject: `「${details.title}」：${details.supplierName}が提出を取り下げました`,
    opening: [`${details.supplierName}が、直すために提出を取り下げました。改めて提出されましたら、お知らせします。`],
    facts: [
      ['調査', details.title],
      ['委託先', details.supplierName],
      ['取下げ', when(details.recalledAt)],
    ],
    button: 'Enjukuを開く',
    notes: [],
  }),
  en: ({ details }, { when }) => ({
    subject: `"${details.title}": ${details.supplierName} has recalled its submission`,
    opening: [`${details.supplierName} has recalled its submission to correct it. You will hear from us when it submits again.`],
    facts: [
      ['Survey', details.title],
      ['Supplier', details.supplierName],
      ['Recalled', when(details.recalledAt)],
    ],
    button: 'Open Enjuku',
    notes: [],
  }),
};
