import type { Template } from './template.js';

export const supplierReminder: Template<'supplier_reminder'> = {
  ja: ({ details, senderName }, { company, when, day, isPast }) => ({
    subject: isPast(details.dueAt)
      ? `【${company}】「${details.title}」の回答期限を過ぎています`
      : `【${company}】「${details.title}」回答期限のご案内（${day(details.dueAt)}まで）`,
    company: details.supplierName,
    opening: [
      `いつもお世話になっております。\n${company}の${senderName}です。`,
      isPast(details.dueAt)
        ? '先日お願いした下記の調査は、回答期限を過ぎましたが、まだご提出を確認できておりません。期限のあとでもご提出いただけます。'
        : '先日お願いした下記の調査の回答期限が近づいてまいりましたので、ご案内いたします。',
      '行き違いでご提出済みの場合は、何卒ご容赦ください。',
    ],
    facts: [
      ['調査', details.title],
      ['回答期限', when(details.dueAt)],
      ['ご回答の状況', details.answered === 0 ? 'まだ始まっていません' : `${details.questions}問のうち${details.answered}問`],
    ],
    button: details.answered === 0 ? '回答を始める' : '回答を続ける',
    notes: [
      isPast(details.dueAt)
        ? 'ご提出の見込みを、このメールへの返信でお知らせいただけますと幸いです。'
        : '期限までのご回答が難しい場合は、このメールへの返信でご相談ください。',
      'このリンクは受け取られた方専用です。転送はお控えください。',
    ],
  }),
  en: ({ details, senderName }, { company, when, day, isPast }) => ({
    subject: isPast(details.dueAt)
      ? `${company}: "${details.title}" is past its due date`
      : `${company}: "${details.title}" is due on ${day(details.dueAt)}`,
    company: details.supplierName,
    opening: [
      `I am ${senderName} of ${company}.`,
      isPast(details.dueAt)
        ? 'The survey below is past its due date, and we have not received it yet. You can still submit it.'
        : 'The survey we asked you to answer is due soon.',
      'If you have submitted it in the meantime, please disregard this mail.',
    ],
    facts: [
      ['Survey', details.title],
      ['Due', when(details.dueAt)],
      ['Answered', details.answered === 0 ? 'not started yet' : `${details.answered} of ${details.questions} questions`],
    ],
    button: details.answered === 0 ? 'Start answering' : 'Continue answering',
    notes: [
      isPast(details.dueAt)
        ? 'Please let us know by replying to this mail when we may expect it.'
        : 'If you cannot make the date, please reply to this mail.',
      'The link is personal to its recipient. Please do not forward it.',
    ],
  }),
};
