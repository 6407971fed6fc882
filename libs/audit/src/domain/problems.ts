import { refusals } from '@app/kernel';

export const refuse = refusals({
  anchor_incomplete: {
    kind: 'invalid',
    ja: '控えておいた番号とハッシュ値は、両方を指定してください。',
    en: 'Please give both the sequence number and the hash that you noted.',
  },
  exports_busy: {
    kind: 'too_many',
    ja: 'いま作成中のファイルが多いため、書き出しを始められません。少し待ってから、もう一度お試しください。',
    en: 'Many files are being written at the moment. Please wait a little and try again.',
  },
  exports_waiting: {
    kind: 'too_many',
    ja: '作成を待っている書き出しが{most}件あります。どれかが終わるのを待つか、取り消してから、もう一度お試しください。',
    en: '{most} exports are waiting already. Please wait for one of them, or cancel one, and try again.',
  },
  export_not_found: {
    kind: 'not_found',
    ja: 'この書き出しは見つかりません。',
    en: 'There is no such export.',
  },
  export_not_ready: {
    kind: 'conflict',
    ja: 'このファイルは、まだできていません。',
    en: 'This file is not ready yet.',
  },
  export_expired: {
    kind: 'gone',
    ja: 'このファイルの保存期間は終わりました。もう一度書き出してください。',
    en: 'This file was kept for a while and is gone now. Please export it again.',
  },
  export_not_kept: {
    kind: 'gone',
    ja: 'このファイルは書き出したときに渡し、控えは残していません。もう一度書き出してください。',
    en: 'This file was handed out when it was made and no copy was kept. Please export it again.',
  },
  export_not_made: {
    kind: 'gone',
    ja: 'このファイルは作られませんでした。もう一度書き出してください。',
    en: 'This file was not made. Please export it again.',
  },
  export_over: {
    kind: 'conflict',
    ja: 'この書き出しはもう終わっています。',
    en: 'This export is over already.',
  },
  export_closed: {
    kind: 'forbidden',
    ja: 'このファイルには、ご覧いただけなくなった調査が含まれています。必要な場合は、もう一度書き出してください。',
    en: 'This file holds campaigns that are not open to you any more. Please export again if you need it.',
  },
  export_of_another: {
    kind: 'forbidden',
    ja: 'ほかの人が依頼した書き出しです。必要なら、ご自身で書き出してください。',
    en: 'Somebody else asked for this export. Please ask for one of your own if you need it.',
  },
});
