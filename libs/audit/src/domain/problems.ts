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
});
