import { refusals } from '@app/kernel';

export const refuse = refusals({
  storage_full: {
    kind: 'unavailable',
    ja: 'ファイルの保存先に空きがないため、ファイルを残せませんでした。管理者に連絡し、空きを確保してからもう一度お試しください。',
    en: 'There is no room left where files are kept, so this one was not kept. Please tell whoever runs Enjuku, and try again when there is room.',
  },
  storage_refused: {
    kind: 'unavailable',
    ja: 'ファイルの保存先が見つからないか、利用を拒否されたため、ファイルを扱えませんでした。管理者に連絡し、保存先の設定を確かめてもらってください。',
    en: 'The place where files are kept is not there, or refuses access. Please tell whoever runs Enjuku to check its settings.',
  },
  storage_unreachable: {
    kind: 'unavailable',
    ja: 'ファイルの保存先に、いま接続できません。少し待ってから、もう一度お試しください。',
    en: 'The place where files are kept cannot be reached at the moment. Please wait a little and try again.',
  },
  file_gone: {
    kind: 'gone',
    ja: 'このファイルはもう残っていません。もう一度書き出してください。',
    en: 'This file is no longer kept. Please export it again.',
  },
});
