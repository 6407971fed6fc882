import type { Template } from './template.js';

export const passwordChanged: Template<'password_changed'> = {
  ja: ({ details }, { when }) => ({
    subject: 'Enjuku：パスワードが変更されました',
    opening: ['Enjukuのパスワードが変更されました。ご本人によるものでしたら、ご対応は不要です。'],
    facts: [['変更', when(details.changedAt)]],
    button: 'Enjukuを開く',
    notes: ['お心当たりがない場合は、すぐにサインインの画面からパスワードを再設定し、組織の管理者にお知らせください。'],
  }),
  en: ({ details }, { when }) => ({
    subject: 'Enjuku: your password was changed',
    opening: ['The password of your Enjuku account was changed. If it was you, there is nothing to do.'],
    facts: [['Changed', when(details.changedAt)]],
    button: 'Open Enjuku',
    notes: ['If it was not you, please reset the password on the sign-in page at once and tell the administrator of your organization.'],
  }),
};
