import { refusals } from '@app/kernel';

export const refuse = refusals({
  anchor_incomplete: {
    kind: 'invalid',
    ja: '控えておいた番号とハッシュ値は、両方を指定してください。',
    en: 'Please give both the sequence number and the hash that you noted.',
  },
});
