import type { Template } from './template.js';

export const addressConfirmation: Template<'address_confirmation'> = {
  ja: ({ details }, { when }) => ({
    subject: 'Enjuku：メールアドレスの確認',
    opening: ['Enjuku へのご登録を受け付けました。下のボタンから、このメールアドレスがご本人のものであることをご確認ください。'],
    facts: [['ボタンの有効期限', when(details.expiresAt)]],
    button: 'メールアドレスを確認する',
    notes: [
      'ご登録にお心当たりがない場合は、何もなさらずにこのメールを削除してください。',
      'ボタンのリンクはご本人専用です。転送はお控えください。',
    ],
  }),
  en: ({ details }, { when }) => ({
    subject: 'Enjuku: please confirm your address',
    opening: ['Thank you for signing up with Enjuku. Please confirm with the button below that this mail address is yours.'],
    facts: [['The button works until', when(details.expiresAt)]],
    button: 'Confirm this address',
    notes: [
      'If you did not sign up, please delete this mail; there is nothing else to do.',
      'The link behind the button is personal. Please do not forward it.',
    ],
  }),
};
