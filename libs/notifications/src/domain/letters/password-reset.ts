import type { Template } from './template.js';

export const passwordReset: Template<'password_reset'> = {
  ja: ({ details }, { when }) => ({
    subject: 'Enjuku：パスワードの再設定',
    opening: ['パスワードの再設定を受け付けました。下のリンクから、新しいパスワードをお決めください。'],
    facts: [['リンクの有効期限', when(details.expiresAt)]],
    button: 'パスワードを再設定する',
    notes: [
      'お心当たりがない場合は、何もなさらずにこのメールを削除してください。いまのパスワードはそのまま使えます。',
      'このリンクはご本人専用で、一度だけ使えます。転送はお控えください。',
    ],
  }),
  en: ({ details }, { when }) => ({
    subject: 'Enjuku: reset your password',
    opening: ['You asked to reset your password. Please choose a new one with the link below.'],
    facts: [['The link works until', when(details.expiresAt)]],
    button: 'Reset the password',
    notes: [
      'If you did not ask for this, please delete this mail. Your present password still works.',
      'The link is personal and works once. Please do not forward it.',
    ],
  }),
};
