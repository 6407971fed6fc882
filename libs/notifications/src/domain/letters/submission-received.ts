import type { Template } from './template.js';

/** Where the supplier finds the receipt and the result. */
const PAGE = '/assessments';

export const submissionReceived: Template<'submission_received'> = {
  ja: ({ details }, { when }) =>
    details.audience === 'buyer'
      ? {
          subject: `「${details.title}」：${details.supplierName}が回答を提出しました`,
          opening: [`${details.supplierName}が回答を提出しました。ギャップ分析をご覧いただけます。`],
          facts: [
            ['調査', details.title],
            ['委託先', details.supplierName],
            ['提出', `${when(details.submittedAt)}${details.late ? '　期限後' : ''}`],
            ['未回答', `${details.unanswered}問`],
          ],
          button: 'Enjukuを開く',
          notes: [],
        }
      : {
          subject: `「${details.title}」の回答を提出しました`,
          opening: [`${details.buyerName}からの調査への回答を提出しました。控えとしてお知らせします。`],
          facts: [
            ['調査', details.title],
            ['提出先', details.buyerName],
            ['提出', when(details.submittedAt)],
            ['署名', details.signedBy],
            ['未回答', `${details.unanswered}問`],
          ],
          button: '「届いた依頼」を開く',
          page: PAGE,
          notes: [
            '提出した内容と結果は、Enjukuの「届いた依頼」からいつでもご覧いただけます。',
            '提出先が確認を始めるまでは、提出を取り下げて直すことができます。',
          ],
        },
  en: ({ details }, { when }) =>
    details.audience === 'buyer'
      ? {
          subject: `"${details.title}": ${details.supplierName} has submitted`,
          opening: [`${details.supplierName} has submitted its answers. The gap analysis is ready.`],
          facts: [
            ['Survey', details.title],
            ['Supplier', details.supplierName],
            ['Submitted', `${when(details.submittedAt)}${details.late ? ', after the due date' : ''}`],
            ['Unanswered', String(details.unanswered)],
          ],
          button: 'Open Enjuku',
          notes: [],
        }
      : {
          subject: `Your answers to "${details.title}" were submitted`,
          opening: [`Your answers to the survey of ${details.buyerName} were submitted. This mail is for your records.`],
          facts: [
            ['Survey', details.title],
            ['Submitted to', details.buyerName],
            ['Submitted', when(details.submittedAt)],
            ['Signed by', details.signedBy],
            ['Unanswered', String(details.unanswered)],
          ],
          button: 'Open "Requests to us"',
          page: PAGE,
          notes: [
            'What you submitted and your result are in Enjuku, under "Requests to us".',
            'Until the review begins, you can recall the submission and correct it.',
          ],
        },
};
