import type { Bilingual } from '@app/kernel';

/** One sentence per rule of class-validator that our DTOs use. `{limit}` is the number in the rule. */
const SENTENCES: Readonly<Record<string, Bilingual>> = {
  isString: { ja: '文字で入力してください。', en: 'Please give text.' },
  isNotEmpty: { ja: '入力してください。', en: 'Please fill this in.' },
  isDefined: { ja: '入力してください。', en: 'Please fill this in.' },
  minLength: { ja: '{limit}文字以上で入力してください。', en: 'Please give at least {limit} characters.' },
  maxLength: { ja: '{limit}文字以内で入力してください。', en: 'Please give at most {limit} characters.' },
  isLength: { ja: '文字数をお確かめください。', en: 'Please check the length.' },
  isLine: {
    ja: '改行など、画面に表示されない文字が含まれています。取り除いてください。',
    en: 'There are line breaks or other characters in it that cannot be seen. Please take them out.',
  },
  isInt: { ja: '整数で入力してください。', en: 'Please give a whole number.' },
  isNumber: { ja: '数値で入力してください。', en: 'Please give a number.' },
  isPositive: { ja: '0より大きい数値を入力してください。', en: 'Please give a number above 0.' },
  min: { ja: '{limit}以上の数値を入力してください。', en: 'Please give {limit} or more.' },
  max: { ja: '{limit}以下の数値を入力してください。', en: 'Please give {limit} or less.' },
  isBoolean: { ja: 'はい・いいえ（true / false）で指定してください。', en: 'Please give true or false.' },
  isEmail: { ja: 'メールアドレスを1つ入力してください。', en: 'Please give one e-mail address.' },
  isUuid: { ja: '番号（ID）の形が正しくありません。', en: 'This is not an id.' },
  isIn: { ja: '選べる値の中から選んでください。', en: 'Please choose one of the values offered.' },
  isEnum: { ja: '選べる値の中から選んでください。', en: 'Please choose one of the values offered.' },
  matches: { ja: '形式をお確かめください。', en: 'Please check the form of this value.' },
  isDateString: { ja: '日付は「2026-04-01」の形で入力してください。', en: 'Please give a date such as 2026-04-01.' },
  isISO8601: { ja: '日付は「2026-04-01」の形で入力してください。', en: 'Please give a date such as 2026-04-01.' },
  isArray: { ja: '一覧で指定してください。', en: 'Please give a list.' },
  arrayMinSize: { ja: '{limit}件以上選んでください。', en: 'Please choose at least {limit}.' },
  arrayMaxSize: { ja: '{limit}件以内にしてください。', en: 'Please keep it to {limit} or fewer.' },
  arrayNotEmpty: { ja: '1件以上選んでください。', en: 'Please choose at least one.' },
  arrayUnique: { ja: '同じものが重なっています。', en: 'The same value stands here twice.' },
  isObject: { ja: '項目の形をお確かめください。', en: 'Please check the form of this value.' },
  nestedValidation: { ja: '項目の形をお確かめください。', en: 'Please check the form of this value.' },
  isTimeZone: { ja: '「Asia/Tokyo」のようなタイムゾーン名を指定してください。', en: 'Please give a time zone such as Asia/Tokyo.' },
  whitelistValidation: { ja: 'この項目は受け付けていません。', en: 'This field is not accepted here.' },
  unknownValue: { ja: '送られた内容を読み取れませんでした。', en: 'This value could not be read.' },
};

const OTHERWISE: Bilingual = { ja: '入力をお確かめください。', en: 'Please check this value.' };

export function sentenceFor(code: string): Bilingual {
  return SENTENCES[code] ?? OTHERWISE;
}

export function hasSentence(code: string): boolean {
  return code in SENTENCES;
}
