import type { Bilingual } from '@app/kernel';

import type { SheetKey } from './sheet-values.js';

/** What the notes sheet of the template says about each column. */
export const COLUMN_NOTES: Readonly<Record<SheetKey, Bilingual>> = {
  code: {
    ja: '必須です。自社で使っている委託先コードを入れます。同じコードの委託先があれば更新、なければ追加になります。',
    en: 'Required. Your own code for the supplier. A code that is known updates that supplier, a new one adds a supplier.',
  },
  name: { ja: '新しい委託先では必須です。', en: 'Required for a new supplier.' },
  nameKana: {
    ja: '並べ替えと検索に使います。ひらがなや半角カタカナで入れても、全角カタカナに直します。',
    en: 'Used for sorting and searching. Hiragana and half-width katakana are converted to full-width katakana.',
  },
  corporateNumber: {
    ja: '13桁の法人番号です。検査用数字を確かめます。例：7000012050002',
    en: '13 digits; the check digit is verified. Example: 7000012050002',
  },
  classes: {
    ja: '委託先が扱う情報の区分です。複数あるときは「、」で区切ります。',
    en: 'What the supplier handles. Separate several with a comma.',
  },
  criticality: {
    ja: '低、中、高、最重要のどれかです。新しい委託先で空欄なら「中」になります。',
    en: 'Low, Medium, High or Critical. Medium for a new supplier where it is empty.',
  },
  tags: { ja: '自由な目印です。複数あるときは「、」で区切ります。', en: 'Marks of your own. Separate several with a comma.' },
  contactName: {
    ja: '調査票を受け取る方です。空欄でメールアドレスがあれば「ご担当者」になります。',
    en: 'Who receives questionnaires. "Security contact" where it is empty and there is an e-mail address.',
  },
  contactEmail: { ja: '調査票の送り先です。1つだけ入れます。', en: 'Where questionnaires are sent. Exactly one address.' },
  contactLanguage: {
    ja: '担当者へのメールの言語です。日本語または英語。',
    en: 'The language of mails to the contact: Japanese or English.',
  },
  industry: { ja: '自由に書けます。', en: 'Free text.' },
  size: {
    ja: '自由に書けます。人数は、レポートで規模別に集計するときに使います。例：従業員50名',
    en: 'Free text. Reports group suppliers by the number of people. Example: 50 employees',
  },
  contractBegins: { ja: '日付です。例：2026-04-01', en: 'A date. Example: 2026-04-01' },
  contractEnds: { ja: '日付です。期限がなければ空欄にします。', en: 'A date. Leave it empty where there is no end.' },
  note: { ja: '社内用のメモです。委託先には見えません。', en: 'For yourselves. Suppliers never see it.' },
};

/** What holds for the sheet as a whole. */
export const SHEET_NOTES: readonly Bilingual[] = [
  {
    ja: '1行が1社です。見出しの行は変えないでください。使わない列は消しても構いません。',
    en: 'One row is one supplier. Keep the headings; columns that you do not use may be deleted.',
  },
  {
    ja: '空欄は「変更しない」という意味です。登録済みの内容が空欄で消えることはありません。',
    en: 'An empty cell means "leave as it is". Nothing that is known is erased by it.',
  },
  {
    ja: '取り込む前に、追加・更新・問題のある行を画面で確かめられます。確かめるまでは何も変わりません。',
    en: 'Before anything is taken over you see which rows add, change or have problems. Until you confirm, nothing changes.',
  },
];

export const LIST_SHEET: Bilingual = { ja: '委託先', en: 'Suppliers' };
export const NOTES_SHEET: Bilingual = { ja: '記入のしかた', en: 'How to fill in' };
