import type { Template } from './template.js';

export const memberInvitation: Template<'member_invitation'> = {
  ja: ({ details, senderName }, { company, when }) => ({
    subject: `【${company}】Enjukuへのご招待`,
    opening: [
      `${company}の${senderName}です。`,
      `${company}の一員としてEnjukuをお使いいただくため、ご招待いたします。Enjukuは、委託先の情報管理を調査票で確かめるサービスです。`,
    ],
    facts: [
      ['組織', company],
      ['招待した人', senderName],
      ['招待の有効期限', when(details.expiresAt)],
    ],
    button: '招待を受ける',
    notes: ['このリンクはご本人専用です。転送はお控えください。', 'お心当たりがない場合は、何もなさらずにこのメールを削除してください。'],
  }),
  en: ({ details, senderName }, { company, when }) => ({
    subject: `${company} invites you to Enjuku`,
    opening: [
      `I am ${senderName} of ${company}.`,
      `I invite you to work in Enjuku as a member of ${company}. Enjuku is where companies ask their suppliers how they protect information.`,
    ],
    facts: [
      ['Organization', company],
      ['Invited by', senderName],
      ['The invitation holds until', when(details.expiresAt)],
    ],
    button: 'Accept the invitation',
    notes: ['The link is personal. Please do not forward it.', 'If you do not know what this is about, please delete this mail.'],
  }),
};
