import { refusals } from '@app/kernel';

/** Every refusal of this library. Those about one field also stand in the preview of an import, beside the cell. */
export const refuse = refusals({
  supplier_not_found: {
    kind: 'not_found',
    ja: '委託先が見つかりません。一覧を読み直してください。',
    en: 'This supplier was not found. Please read the list again.',
  },
  supplier_filter_withheld: {
    kind: 'forbidden',
    ja: '先方の担当者と自社の担当は閲覧の範囲外のため、絞り込みの条件にはできません。条件から外してください。',
    en: 'Contacts and responsible members are not part of your access, so suppliers cannot be narrowed by them. Please leave these conditions out.',
  },
  supplier_changed: {
    kind: 'conflict',
    ja: '開いている間に、ほかの人がこの委託先を変更しました。両方の内容を見比べて、もう一度保存してください。',
    en: 'Somebody else changed this supplier while you had it open. Please compare both and save again.',
  },
  suppliers_changed: {
    kind: 'conflict',
    ja: '選んでいる間に、{count}社の委託先がほかの人に変更されたため、何も変更していません。一覧で内容を確かめて、もう一度お試しください。',
    en: 'Somebody else changed {count} of these suppliers meanwhile, so nothing was changed. Please look at them in the list and try again.',
  },
  suppliers_counted_anew: {
    kind: 'conflict',
    ja: '条件に合う委託先が{seen}社から{count}社に変わったため、何も変更していません。一覧を確かめて、もう一度お試しください。',
    en: 'The filter now gives {count} suppliers instead of {seen}, so nothing was changed. Please look at the list and try again.',
  },
  supplier_code_taken: {
    kind: 'conflict',
    ja: '委託先コード「{code}」は、ほかの委託先に使われています。別のコードにしてください。',
    en: 'The supplier code "{code}" belongs to another supplier. Please choose a different one.',
  },
  supplier_is_own_organization: {
    kind: 'invalid',
    ja: 'これは自社の法人番号です。自社を自社の委託先にすることはできません。',
    en: 'This is the corporate number of your own organization, which cannot be its own supplier.',
  },
  owner_unknown: {
    kind: 'invalid',
    ja: '担当にできるのは、この組織のメンバーだけです。一覧から選び直してください。',
    en: 'Only a member of this organization can look after a supplier. Please choose one from the list.',
  },
  text_required: { kind: 'invalid', ja: '入力してください。', en: 'Please fill this in.' },
  text_too_long: {
    kind: 'invalid',
    ja: '{limit}文字以内で入力してください（いまは{length}文字です）。',
    en: 'Please use at most {limit} characters (there are {length}).',
  },
  text_control_characters: {
    kind: 'invalid',
    ja: '画面に表示されない制御文字が含まれています。入力し直してください。',
    en: 'There are control characters in it, which cannot be seen. Please type it again.',
  },
  kana_invalid: {
    kind: 'invalid',
    ja: 'フリガナはカタカナで入力してください（ひらがな・半角は自動で直します）。',
    en: 'Please write the reading in katakana (hiragana and half-width are converted).',
  },
  corporate_number_length: {
    kind: 'invalid',
    ja: '法人番号は13桁の数字です。表計算ソフトで「7.0E+12」のような表示になっている場合は、文字列にして入れ直してください。',
    en: 'A corporate number has 13 digits. Where a spreadsheet shows something like "7.0E+12", please enter it again as text.',
  },
  corporate_number_check_digit: {
    kind: 'invalid',
    ja: '法人番号の検査用数字が合いません。番号に打ち間違いがないか確かめてください。',
    en: 'The check digit of this corporate number does not match. Please look for a typing error.',
  },
  criticality_unknown: {
    kind: 'invalid',
    ja: '重要度は「低」「中」「高」「最重要」のどれかにしてください。',
    en: 'Criticality is one of Low, Medium, High, Critical.',
  },
  language_unknown: {
    kind: 'invalid',
    ja: '言語は「日本語」か「英語」にしてください。',
    en: 'The language is Japanese or English.',
  },
  tag_separator: {
    kind: 'invalid',
    ja: 'タグの中に区切り記号（「、」「,」「;」）は使えません。',
    en: 'A tag cannot contain a separator (, ; 、).',
  },
  too_many_tags_together: {
    kind: 'invalid',
    ja: 'タグは1社に{limit}個までです。加えると「{name}」など{count}社で超えるため、何も変更していません。',
    en: 'A supplier has at most {limit} tags. "{name}" and others ({count} in all) would have more, so nothing was changed.',
  },
  too_many_tags: { kind: 'invalid', ja: 'タグは{limit}個までです。', en: 'A supplier has at most {limit} tags.' },
  class_unknown: {
    kind: 'invalid',
    ja: '情報区分「{name}」はありません。使える区分：{known}',
    en: 'There is no information class "{name}". Known ones: {known}',
  },
  day_invalid: {
    kind: 'invalid',
    ja: '日付は「2026-04-01」か「2026/4/1」の形で、実在する日を入力してください。',
    en: 'Please write an existing day as 2026-04-01 or 2026/4/1.',
  },
  contract_ends_before_it_begins: {
    kind: 'invalid',
    ja: '契約終了日が契約開始日より前になっています。',
    en: 'The contract ends before it begins.',
  },
  contact_email_missing: {
    kind: 'invalid',
    ja: '担当者のメールアドレスがありません。',
    en: 'There is no e-mail address for this contact.',
  },
  too_many_contacts: { kind: 'invalid', ja: '担当者は{limit}人までです。', en: 'A supplier has at most {limit} contacts.' },
  classes_changed: {
    kind: 'conflict',
    ja: '開いている間に、ほかの人が情報区分を変更しました。両方の内容を見比べて、もう一度保存してください。',
    en: 'Somebody else changed the information classes while you had them open. Please compare both and save again.',
  },
  class_in_use: {
    kind: 'conflict',
    ja: '情報区分「{name}」は{count}社の委託先が扱っているため、なくせません。先に委託先の区分を変更してください。',
    en: 'The information class "{name}" is handled by {count} suppliers and cannot be removed. Please change those suppliers first.',
  },
  class_ambiguous: {
    kind: 'invalid',
    ja: '情報区分の名前とキーは、互いに異なるものにしてください（「{name}」が重なっています）。',
    en: 'Names and keys of information classes must differ from one another ("{name}" is there twice).',
  },
  import_not_found: {
    kind: 'not_found',
    ja: '取り込みの確認結果が見つかりません。ファイルをもう一度選んでください。',
    en: 'This checked import was not found. Please choose the file again.',
  },
  import_file_missing: {
    kind: 'invalid',
    ja: 'ファイルが届いていません。Excelブック（.xlsx）かCSVを1つ選んでください。',
    en: 'There is no file. Please choose one Excel workbook (.xlsx) or CSV.',
  },
  import_columns: {
    kind: 'invalid',
    ja: '見出しを確かめてください。{reasons}',
    en: 'Please check the headings. {reasons}',
  },
  import_empty: {
    kind: 'invalid',
    ja: '見出しの下にデータがありません。2行目から委託先を入力してください。',
    en: 'There is nothing below the headings. Please enter suppliers from the second row on.',
  },
  import_has_problems: {
    kind: 'conflict',
    ja: '{count}行に問題があります。直してから選び直すか、問題のない行だけを取り込んでください。',
    en: '{count} rows have problems. Please correct the file and choose it again, or take over the good rows only.',
  },
  import_outdated: {
    kind: 'conflict',
    ja: '確認したあとで、{count}行の委託先または情報区分が変更されました。ファイルをもう一度選ぶか、変わっていない行だけを取り込んでください。',
    en: 'Since the file was checked, the suppliers or classes of {count} rows have changed. Please choose the file again, or take over the other rows only.',
  },
  import_discarded: {
    kind: 'gone',
    ja: 'この取り込みは取り消されています。ファイルをもう一度選んでください。',
    en: 'This import was discarded. Please choose the file again.',
  },
  import_already_applied: {
    kind: 'conflict',
    ja: 'この取り込みはすでに反映されているため、取り消せません。',
    en: 'This import has been taken over already and cannot be discarded.',
  },
  row_code_repeated: {
    kind: 'invalid',
    ja: '同じ委託先コードが{row}行目にもあります。どちらか1行にしてください。',
    en: 'The same supplier code stands in row {row}. Please keep one of the two.',
  },
  row_changed_meanwhile: {
    kind: 'conflict',
    ja: '確認したあとで、この委託先または情報区分が変更されました。',
    en: 'This supplier or its information classes changed after the file was checked.',
  },
});
