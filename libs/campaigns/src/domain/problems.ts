import { refusals } from '@app/kernel';

export const refuse = refusals({
  campaign_not_found: {
    kind: 'not_found',
    ja: 'この調査キャンペーンは見つかりませんでした。',
    en: 'There is no such campaign.',
  },
  campaign_changed: {
    kind: 'conflict',
    ja: 'ほかの人がこの調査キャンペーンを先に変更しました。読み直してください。',
    en: 'Somebody else changed this campaign meanwhile. Please read it again.',
  },
  campaign_not_draft: {
    kind: 'conflict',
    ja: 'この調査キャンペーンはすでに発行済みか取りやめ済みのため、内容を変えられません。',
    en: 'This campaign has been issued or cancelled, so it can no longer be changed.',
  },
  campaign_not_running: {
    kind: 'conflict',
    ja: 'この調査キャンペーンは、発行前か取りやめ済みのため操作できません。状態をお確かめください。',
    en: 'This campaign is not running: it has not been issued, or was cancelled.',
  },
  due_day_past: {
    kind: 'invalid',
    ja: '回答期限には、今日より後の日を指定してください。',
    en: 'Please choose a due day after today.',
  },
  due_day_far: {
    kind: 'invalid',
    ja: '回答期限が先すぎます。年をお確かめください。',
    en: 'This due day is too far ahead. Please check the year.',
  },
  due_day_invalid: {
    kind: 'invalid',
    ja: '回答期限は「2026-04-30」のように、実在する日付で入力してください。',
    en: 'Please give the due day as a real date such as 2026-04-30.',
  },
  due_day_not_later: {
    kind: 'invalid',
    ja: '延長後の期限には、いまの期限（{dueDay}）より後の日を指定してください。',
    en: 'Please choose a day after the present due day ({dueDay}).',
  },
  questionnaire_not_published: {
    kind: 'invalid',
    ja: '公開済みの調査票を選んでください。',
    en: 'Please choose a published questionnaire version.',
  },
  baseline_not_published: {
    kind: 'invalid',
    ja: '公開済みの共有ベースラインを選んでください。',
    en: 'Please choose a published baseline version.',
  },
  baseline_of_other_questionnaire: {
    kind: 'invalid',
    ja: 'この共有ベースラインは、選んだ調査票のものではありません。組み合わせをお確かめください。',
    en: 'This baseline was made for another questionnaire. Please check the combination.',
  },
  purpose_missing: {
    kind: 'invalid',
    ja: '回答の利用目的（と、使わない目的）を書いてください。委託先にそのまま示されます。',
    en: 'Please state what the answers are used for, and what they are not used for. Suppliers will read it.',
  },
  campaigns_to_audit_unknown: {
    kind: 'invalid',
    ja: '外部監査人に見せる調査は、発行済みのものから選んでください。',
    en: 'Please choose the campaigns that the external auditor may see among those that have been issued.',
  },
  recipients_ambiguous: {
    kind: 'invalid',
    ja: '送り先は、一覧か条件のどちらか一方で指定してください。',
    en: 'Please choose the recipients either by list or by filter.',
  },
  no_recipients: {
    kind: 'invalid',
    ja: '送り先の委託先がありません。一覧か条件をお確かめください。',
    en: 'There is no supplier to send this to. Please check the list or the filter.',
  },
  recipients_unknown: {
    kind: 'invalid',
    ja: '選んだ委託先のうち{count}社が、いまの一覧にありません。選び直してください。',
    en: '{count} of the chosen suppliers are not in your list now. Please choose again.',
  },
  suppliers_not_ready: {
    kind: 'conflict',
    ja: '送る前に直す所がある委託先が{count}社あります。直すか、その委託先を後回しにして発行してください。',
    en: '{count} suppliers need something first. Please complete them, or issue to the others now.',
  },
  address_not_confirmed: {
    kind: 'forbidden',
    ja: '調査を発行するには、先にご自身のメールアドレスの確認を済ませてください。確認メールは再送できます。',
    en: 'Please confirm your own e-mail address before issuing. The confirmation mail can be sent again.',
  },
  assessment_not_open: {
    kind: 'conflict',
    ja: 'この自己点検は、提出済みか終了しているため、催促や担当者の変更はできません。',
    en: 'This assessment was submitted or has ended, so there is nobody to remind or replace.',
  },
  contact_is_the_same: {
    kind: 'conflict',
    ja: 'この宛先には、すでに個別のリンクをお送りしています。催促をお使いください。',
    en: 'This address holds the personal link already. Please send a reminder instead.',
  },
  reminded_just_now: {
    kind: 'too_many',
    ja: '同じ相手への催促は、1日に1回までにしています。',
    en: 'The same recipient is reminded at most once a day.',
  },
});
