import type { Template } from './template.js';

export const addressConfirmation: Template<'address_confirmation'> = {
  ja: ({ details }, { when }) => ({
    subject: 'Enjuku：メールアドレスの確認',
    opening: ['Enjukuへのご登録を受け付けました。下のリンクから、このメールアドレスがご本人のものであることをご確認ください。'],
    facts: [['リンクの有効期限', when(details.expiresAt)]],
    button: 'メールアドレスを確認する',
    notes: [
      'ご登録にお心当たりがない場合は、何もなさらずにこのメールを削除してください。',
      'このリンクはご本人専用です。転送はお控えください。',
    ],
  }),
  en: ({ details }, { when }) => ({
    subject: 'Enjuku: please confirm your address',
    opening: ['Thank you for signing up with Enjuku. Please confirm with the link below that this mail address is yours.'],
    facts: [['The link works until', when(details.expiresAt)]],
    button: 'Confirm this address',
    notes: [
      'If you did not sign up, please delete this mail; there is nothing else to do.',
      'The link is personal. Please do not forward it.',
    ],
  }),
};
