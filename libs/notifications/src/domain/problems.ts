import { refusals } from '@app/kernel';

export const refuse = refusals({
  page_not_found: { kind: 'not_found', ja: 'このページはありません。', en: 'There is no such page.' },
  mail_address_unusable: {
    kind: 'invalid',
    ja: '「{address}」は、メールの宛先として使えません。アドレスを1件だけ、名前などを付けずにご入力ください。',
    en: '"{address}" cannot be used as a mail address. Please give exactly one address, without a name or anything else.',
  },
  inbox_choice_unclear: {
    kind: 'invalid',
    ja: '既読にするお知らせの番号（ids）か、すべて（all）の、どちらか一方を指定してください。',
    en: 'Please say which notices have been read: either their ids, or all.',
  },
});
