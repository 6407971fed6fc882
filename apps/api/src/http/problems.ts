import { refusals } from '@app/kernel';

/** What the HTTP edge itself refuses; everything else comes from the libraries. */
export const refuse = refusals({
  validation_failed: {
    kind: 'invalid',
    ja: '入力に直していただきたい所があります。',
    en: 'Some of the input needs to be corrected.',
  },
  request_malformed: {
    kind: 'invalid',
    ja: '送られた内容を読み取れませんでした。形式をお確かめください。',
    en: 'The request could not be read. Please check its form.',
  },
  text_unusable: {
    kind: 'invalid',
    ja: '使えない文字（制御文字など）が含まれています。取り除いて送り直してください。',
    en: 'The text holds a character that cannot be kept. Please remove it and send it again.',
  },
  payload_too_large: {
    kind: 'too_large',
    ja: '送られた内容が大きすぎます。分けて送ってください。',
    en: 'The request is too large. Please send it in parts.',
  },
  head_too_large: {
    kind: 'too_large',
    ja: 'アドレスが長すぎます。絞り込みの条件を減らしてください。',
    en: 'The address is too long. Please choose fewer conditions.',
  },
  request_too_slow: {
    kind: 'too_large',
    ja: '時間内に届きませんでした。通信の状態をお確かめのうえ、もう一度お試しください。',
    en: 'It did not arrive in time. Please check the connection and try again.',
  },
  route_not_found: {
    kind: 'not_found',
    ja: 'お探しのものは見つかりませんでした。',
    en: 'There is nothing at this address.',
  },
  changed_meanwhile: {
    kind: 'conflict',
    ja: 'ほかの操作と重なりました。読み直してから、もう一度お試しください。',
    en: 'This met another change at the same moment. Please read it again and retry.',
  },
  not_signed_in: {
    kind: 'unauthenticated',
    ja: 'サインインしてください。',
    en: 'Please sign in.',
  },
  too_many_pages: {
    kind: 'too_many',
    ja: '開いている画面が{most}枚を超えたため、この画面は自動では更新されません。ほかの画面を閉じて、読み込み直してください。',
    en: 'More than {most} pages are open at once, so this one does not update by itself. Please close others and load it again.',
  },
  temporarily_unavailable: {
    kind: 'unavailable',
    ja: 'ただいま処理できません。入力はそのままに、しばらくしてからもう一度お試しください。',
    en: 'This cannot be done at the moment. Please keep what you typed and try again shortly.',
  },
});

/** A bug of ours: the sentence gives the number to quote, never the cause. */
export const INTERNAL = {
  code: 'internal_error',
  ja: 'こちらの不具合で処理できませんでした。お手数ですが、受付番号を添えてお知らせください。',
  en: 'Something went wrong on our side. Please tell us the request id.',
} as const;
