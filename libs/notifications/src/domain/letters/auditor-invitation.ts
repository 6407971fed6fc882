import type { Template } from './template.js';

export const auditorInvitation: Template<'auditor_invitation'> = {
  ja: ({ details, senderName }, { company, when }) => ({
    subject: `【${company}】外部監査人としてのご招待`,
    opening: [
      `${company}の${senderName}です。`,
      `${company}が委託先に行った情報管理の調査について、外部監査人としてご確認いただきたく、Enjukuにご招待いたします。下記の調査の回答、履歴、分析結果を、期間中に限りご覧いただけます。`,
    ],
    facts: [
      ['組織', company],
      ['招待した人', senderName],
      ['対象の調査', details.campaigns.join('\n')],
      ['閲覧できる期限', when(details.endsAt)],
      ['招待の有効期限', when(details.expiresAt)],
    ],
    button: '招待を受ける',
    notes: [
      'ご覧になった内容は、閲覧の記録として残ります。',
      'このリンクはご本人専用です。転送はお控えください。',
      'お心当たりがない場合は、何もなさらずにこのメールを削除してください。',
    ],
  }),
  en: ({ details, senderName }, { company, when }) => ({
    subject: `${company} invites you as an external auditor`,
    opening: [
      `I am ${senderName} of ${company}.`,
      `I invite you to Enjuku as an external auditor of how ${company} asks its suppliers about the protection of information. For a limited time you can read the answers, the history and the analysis of the campaigns below.`,
    ],
    facts: [
      ['Organization', company],
      ['Invited by', senderName],
      ['Campaigns', details.campaigns.join('\n')],
      ['Access until', when(details.endsAt)],
      ['The invitation holds until', when(details.expiresAt)],
    ],
    button: 'Accept the invitation',
    notes: [
      'What you look at is kept in the audit trail.',
      'The link is personal. Please do not forward it.',
      'If you do not know what this is about, please delete this mail.',
    ],
  }),
};
