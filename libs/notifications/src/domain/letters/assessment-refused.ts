import type { Template } from './template.js';

export const assessmentRefused: Template<'assessment_refused'> = {
  ja: ({ details }, { when }) => ({
    subject: `「${details.title}」：${details.supplierName}から、回答しないとの連絡がありました`,
    opening: [`${details.supplierName}から、この調査には回答しないとの連絡がありました。`],
    facts: [
      ['調査', details.title],
      ['委託先', details.supplierName],
      ['連絡', when(details.refusedAt)],
      ['理由', details.reason],
    ],
    button: 'Enjukuを開く',
    notes: [],
  }),
  en: ({ details }, { when }) => ({
    subject: `"${details.title}": ${details.supplierName} has declined to answer`,
    opening: [`${details.supplierName} has told us that it will not answer this survey.`],
    facts: [
      ['Survey', details.title],
      ['Supplier', details.supplierName],
      ['Declined', when(details.refusedAt)],
      ['Reason', details.reason],
    ],
    button: 'Open Enjuku',
    notes: [],
  }),
};
