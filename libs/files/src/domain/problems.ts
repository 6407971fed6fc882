import { refusals } from '@app/kernel';

export const refuse = refusals({
  storage_full: {
    kind: 'unavailable',
    ja: 'ファイルの保存先に空きがないため、ファイルを残せませんでした。管理者に連絡し、空きを確保してからもう一度お試しください。',
    en: 'There is no room left where files are kept, so this one was not kept. Please tell whoever runs Enjuku, and try again when there is room.',
  },
  file_gone: {
    kind: 'gone',
    ja: 'このファイルはもう残っていません。もう一度書き出してください。',
    en: 'This file is no longer kept. Please export it again.',
  },
});
