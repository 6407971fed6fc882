import type { Template } from './template.js';

export const supplierInvitation: Template<'supplier_invitation'> = {
  ja: ({ details, senderName, to }, { company, when, day }) => ({
    subject: `【${company}】「${details.title}」ご回答のお願い（${day(details.dueAt)}まで）`,
    company: details.supplierName,
    opening: [
      `いつもお世話になっております。\n${company}の${senderName}です。`,
      details.handedOnBy === null
        ? '弊社の重要な情報をお預けするにあたり、下記の調査へのご回答をお願いいたします。'
        : `${details.handedOnBy}様より、この調査のご担当を引き継がれると伺いました。下記の調査へのご回答をお願いいたします。`,
    ],
    facts: [
      ['調査', details.title],
      ...(details.purpose === '' ? [] : [['目的', details.purpose] as const]),
      ['回答期限', when(details.dueAt)],
      ['所要時間', `約${details.minutes}分（${details.questions}問）`],
    ],
    button: '回答を始める',
    notes: [
      '回答は自動で保存されます。途中でやめても、続きから再開できます。',
      '分からない質問には「分からない」とお答えいただけます。',
      `このリンクは${to.name === '' ? '受け取られた方' : `${to.name}様`}専用です。転送はなさらず、別の方が回答される場合は、リンク先の「担当の方がほかにいる場合」からお引き継ぎください。`,
    ],
  }),
  en: ({ details, senderName, to }, { company, when, day }) => ({
    subject: `${company}: please answer "${details.title}" by ${day(details.dueAt)}`,
    company: details.supplierName,
    opening: [
      `I am ${senderName} of ${company}.`,
      details.handedOnBy === null
        ? 'Because we entrust important information to your company, we ask you to answer the survey below.'
        : `${details.handedOnBy} tells us that you are taking over this survey. We ask you to answer it for your company.`,
    ],
    facts: [
      ['Survey', details.title],
      ...(details.purpose === '' ? [] : [['Purpose', details.purpose] as const]),
      ['Due', when(details.dueAt)],
      ['Time needed', `about ${details.minutes} minutes (${details.questions} questions)`],
    ],
    button: 'Start answering',
    notes: [
      'Your answers are saved as you go. You can stop at any time and continue later.',
      'Where you do not know, "we don\'t know" is an answer.',
      `The link is personal to ${to.name === '' ? 'its recipient' : to.name}. Please do not forward it; if somebody else should answer, choose "Somebody else should answer" on the page.`,
    ],
  }),
};
