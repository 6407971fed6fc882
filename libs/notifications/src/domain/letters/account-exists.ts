import type { Template } from './template.js';

export const accountExists: Template<'account_exists'> = {
  ja: () => ({
    subject: 'Enjuku：このメールアドレスは登録済みです',
    opening: [
      'このメールアドレスで新しい登録のお申込みがありましたが、すでにアカウントがあります。そのままサインインしてお使いください。',
      'パスワードをお忘れの場合は、サインインの画面から再設定できます。',
    ],
    facts: [],
    button: 'サインインする',
    notes: ['お申込みにお心当たりがない場合も、ご対応は不要です。アカウントは何も変わっていません。'],
  }),
  en: () => ({
    subject: 'Enjuku: you already have an account',
    opening: [
      'Somebody signed up with this mail address, but it has an account already. Please sign in with it.',
      'If you have forgotten your password, you can reset it on the sign-in page.',
    ],
    facts: [],
    button: 'Sign in',
    notes: ['If it was not you, there is nothing to do. Your account is unchanged.'],
  }),
};
