import { refusals } from '@app/kernel';

/** Everything identity refuses. None of these tells a stranger whether an address has an account. */
export const refuse = refusals({
  sign_up_closed: {
    kind: 'forbidden',
    ja: 'このサービスでは、現在新しい組織の登録を受け付けていません。運営の担当者にお問い合わせください。',
    en: 'Sign-up is closed on this service at present. Please ask the people who run it.',
  },
  address_invalid: {
    kind: 'invalid',
    ja: 'メールアドレスは、「name@example.co.jp」の形で1件だけ入力してください。',
    en: 'Please give one e-mail address, such as name@example.com.',
  },
  name_unusable: {
    kind: 'invalid',
    ja: '名前は1〜{longest}文字で、改行などの制御文字を含めずに入力してください。',
    en: 'Please give a name of 1 to {longest} characters without line breaks or other control characters.',
  },
  password_too_short: {
    kind: 'invalid',
    ja: 'パスワードは{least}文字以上にしてください。長い文章でも構いません。',
    en: 'Please choose a password of at least {least} characters. A long phrase is fine.',
  },
  password_too_long: {
    kind: 'invalid',
    ja: 'パスワードは{most}文字以内にしてください。',
    en: 'Please choose a password of at most {most} characters.',
  },
  password_is_address: {
    kind: 'invalid',
    ja: 'メールアドレスと同じパスワードは使えません。別のものにしてください。',
    en: 'The password must not be your e-mail address. Please choose another one.',
  },
  password_too_common: {
    kind: 'invalid',
    ja: 'よく使われていて推測されやすいパスワードです。別のものにしてください。',
    en: 'This password is among the first that anybody would guess. Please choose another one.',
  },
  password_wrong: {
    kind: 'invalid',
    ja: '現在のパスワードが違います。もう一度お確かめください。',
    en: 'The current password is not right. Please check it.',
  },
  sign_in_refused: {
    kind: 'unauthenticated',
    ja: 'メールアドレスかパスワードが違うか、メールアドレスの確認がまだ済んでいません。確認のメールが届いていないかもお確かめください。',
    en: 'The address or the password is not right, or the address has not been confirmed yet. Please also look for our confirmation mail.',
  },
  too_many_attempts: {
    kind: 'too_many',
    ja: '試した回数が多いため、しばらく受け付けられません。最長{minutes}分ほどお待ちいただいてから、もう一度お試しください。',
    en: 'There were too many attempts. Please wait, {minutes} minutes at most, and try again.',
  },
  sign_in_needed: {
    kind: 'unauthenticated',
    ja: 'サインインしてください。',
    en: 'Please sign in.',
  },
  session_ended: {
    kind: 'unauthenticated',
    ja: 'サインインの有効期間が終わりました。もう一度サインインしてください。',
    en: 'This session has ended. Please sign in again.',
  },
  another_organization: {
    kind: 'conflict',
    ja: '送信元のページの組織と、今サインインしている組織が違うため、受け付けませんでした。ページを読み込み直して、組織をお確かめください。',
    en: 'The page that sent this belongs to another organization than the one you work in now, so nothing was done. Please reload it and check the organization.',
  },
  organization_needed: {
    kind: 'forbidden',
    ja: '先に、作業する組織を選んでください。',
    en: 'Please choose the organization to work in first.',
  },
  not_permitted: {
    kind: 'forbidden',
    ja: 'この操作を行う権限がありません。必要な場合は、組織の管理者にご相談ください。',
    en: 'You are not permitted to do this. If you need to, please ask an administrator of your organization.',
  },
  membership_not_found: {
    kind: 'not_found',
    ja: 'この組織には参加していないか、参加が停止されています。',
    en: 'You are not an active member of such an organization.',
  },
  session_not_found: {
    kind: 'not_found',
    ja: 'このサインインは見つかりませんでした。すでに終わっているかもしれません。',
    en: 'There is no such session of yours. It may have ended already.',
  },
  member_not_found: {
    kind: 'not_found',
    ja: 'このメンバーは組織に見つかりませんでした。',
    en: 'There is no such member in your organization.',
  },
  member_changed: {
    kind: 'conflict',
    ja: 'このメンバーの設定は、ほかの人が先に変更しました。今の内容を確かめてから、もう一度お試しください。',
    en: 'Somebody else changed this member meanwhile. Please look at the present state and try again.',
  },
  last_owner: {
    kind: 'conflict',
    ja: '組織には所有者が1人以上必要です。先に、ほかのメンバーを所有者にしてください。',
    en: 'An organization needs at least one owner. Please make somebody else an owner first.',
  },
  only_owners_grant: {
    kind: 'forbidden',
    ja: '所有者の役割を付けたり外したりできるのは、所有者だけです。',
    en: 'Only an owner may make or unmake an owner.',
  },
  own_suspension: {
    kind: 'conflict',
    ja: '自分の参加は停止できません。ほかの管理者に依頼してください。',
    en: 'You cannot suspend yourself. Please ask another administrator.',
  },
  engagement_over: {
    kind: 'forbidden',
    ja: '外部監査人としての閲覧期間は終わりました。ご協力ありがとうございました。続けてご覧になる必要がある場合は、招待した組織の担当者にご連絡ください。',
    en: 'Your time as an external auditor has ended. Thank you for your work. If you need to look further, please ask the organization that invited you.',
  },
  engagement_day_invalid: {
    kind: 'invalid',
    ja: '閲覧できる最終日は「2026-04-30」のように、実在する日付で入力してください。',
    en: 'Please give the last day as a real date such as 2026-04-30.',
  },
  engagement_day_past: {
    kind: 'invalid',
    ja: '閲覧できる最終日には、今日以降の日を指定してください。',
    en: 'Please choose a last day that has not passed yet.',
  },
  engagement_day_far: {
    kind: 'invalid',
    ja: '外部監査人が閲覧できるのは、長くて1年です。1年以内の日を指定してください。',
    en: 'An external auditor has access for a year at most. Please choose a day within a year.',
  },
  auditor_not_found: {
    kind: 'not_found',
    ja: 'この外部監査人は見つかりませんでした。',
    en: 'There is no such external auditor.',
  },
  auditor_changed: {
    kind: 'conflict',
    ja: 'この外部監査人の閲覧範囲は、ほかの人が先に変更しました。今の内容を確かめてから、もう一度お試しください。',
    en: 'Somebody else changed the access of this external auditor meanwhile. Please look at the present state and try again.',
  },
  auditor_has_one_role: {
    kind: 'conflict',
    ja: '外部監査人には、ほかの役割を付けられません。閲覧できる調査と期間を変えてください。',
    en: 'An external auditor has no other role. Please change which campaigns they see, and until when.',
  },
  already_member: {
    kind: 'conflict',
    ja: 'この方は、すでに組織のメンバーです。',
    en: 'This person is a member of the organization already.',
  },
  invitation_not_found: {
    kind: 'not_found',
    ja: 'この招待は見つかりませんでした。使用済みか、取り消されたかもしれません。',
    en: 'There is no such open invitation. It may have been used or withdrawn.',
  },
  invitation_for_another_address: {
    kind: 'forbidden',
    ja: 'この招待は別のメールアドレスに宛てたものです。招待を受け取ったアドレスでサインインしてください。',
    en: 'This invitation was sent to another address. Please sign in with the address that received it.',
  },
  organization_changed: {
    kind: 'conflict',
    ja: '組織の情報は、ほかの人が先に変更しました。今の内容を確かめてから、もう一度お試しください。',
    en: 'Somebody else changed the organization meanwhile. Please look at the present state and try again.',
  },
  corporate_number_invalid: {
    kind: 'invalid',
    ja: '法人番号が正しくありません。13桁の数字をお確かめください。',
    en: 'This is not a valid corporate number. Please check its 13 digits.',
  },
  time_zone_unknown: {
    kind: 'invalid',
    ja: '「Asia/Tokyo」のようなタイムゾーン名を指定してください。',
    en: 'Please give a time zone such as Asia/Tokyo.',
  },
  link_invalid: {
    kind: 'not_found',
    ja: 'このリンクは正しくありません。メールに書かれたリンクを、途中で切れないようにして開いてください。',
    en: 'This link is not valid. Please open the link of the mail as a whole.',
  },
  link_expired: {
    kind: 'gone',
    ja: 'このリンクは有効期限が過ぎています。送り主に、新しいリンクを依頼してください。',
    en: 'This link has expired. Please ask its sender for a new one.',
  },
  link_replaced: {
    kind: 'gone',
    ja: 'このリンクは新しいものに替わりました。別の担当者に送られたか、より新しいメールが届いています。',
    en: 'This link was replaced by a newer one: it went to somebody else, or there is a newer mail.',
  },
  link_used: {
    kind: 'gone',
    ja: 'このリンクはすでに使われています。サインインしてお進みください。',
    en: 'This link has been used already. Please sign in to go on.',
  },
  link_revoked: {
    kind: 'gone',
    ja: 'このリンクは取り消されました。心当たりのない場合は、送り主にお確かめください。',
    en: 'This link was withdrawn. Please ask its sender if you did not expect that.',
  },
  account_exists: {
    kind: 'conflict',
    ja: 'このメールアドレスのアカウントはすでにあります。サインインしてお進みください。',
    en: 'This address has an account already. Please sign in to go on.',
  },
  already_claimed: {
    kind: 'conflict',
    ja: 'この組織はすでに登録されています。登録した方に招待を依頼するか、サインインしてください。',
    en: 'This organization has been claimed already. Please ask the person who did so for an invitation, or sign in.',
  },
  own_buyer: {
    kind: 'conflict',
    ja: '依頼元と同じ組織をつなぐことはできません。別の組織を選んでください。',
    en: 'The organization that asks cannot be connected as its own supplier. Please choose another one.',
  },
  already_supplier: {
    kind: 'conflict',
    ja: 'この組織は、同じ依頼元とすでにつながっています。',
    en: 'This organization is connected with the same buyer already.',
  },
  account_not_found: {
    kind: 'not_found',
    ja: 'このメールアドレスのアカウントはありません。',
    en: 'There is no account with this address.',
  },
});
