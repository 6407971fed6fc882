import type { Bilingual } from '@app/kernel';

/** Why a file could not be written, as whoever asked for it is told. Codes are those of the refusals that it broke off with. */
const REASONS = {
  storage_full: {
    ja: 'ファイルの保存先に空きがありません。管理者に連絡し、空きを確保してからもう一度お試しください。',
    en: 'There is no room left where files are kept. Please tell whoever runs Enjuku, and try again when there is room.',
  },
  storage_refused: {
    ja: 'ファイルの保存先が見つからないか、利用を拒否されました。管理者に連絡し、保存先の設定を確かめてもらってから、もう一度お試しください。',
    en: 'The place where files are kept is not there, or refuses access. Please tell whoever runs Enjuku, and try again when it has been put right.',
  },
  export_not_allowed: {
    ja: '依頼した人の権限がなくなったため、作成しませんでした。',
    en: 'It was not made, because whoever asked for it may no longer export.',
  },
  compared_unknown: {
    ja: '比べる調査の中に、比べられなくなったものがあるため、作成しませんでした。調査を選び直して、もう一度書き出してください。',
    en: 'It was not made, because some of the campaigns to compare can no longer be compared. Please choose them again, and export once more.',
  },
  export_never_ends: {
    ja: '何度試しても、このファイルか、同じときに作成していた別のファイルのために、最後まで作成できませんでした。しばらく待つか、委託先や質問を絞り込んで、もう一度お試しください。続く場合は、管理者にお知らせください。',
    en: 'However often it was begun, it or another one written at the same time never came to an end. Please wait a while, or choose fewer suppliers or questions, and try again; tell your administrator if it goes on.',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

const UNKNOWN: Bilingual = {
  ja: '予期しない問題で作成できませんでした。もう一度お試しください。続く場合は、管理者にお知らせください。',
  en: 'Something unexpected went wrong. Please try again, and tell your administrator if it goes on.',
};

/** @param code null where it was a fault of ours */
export function failureSentence(code: string | null): Bilingual {
  return Object.entries(REASONS).find(([reason]) => reason === code)?.[1] ?? UNKNOWN;
}
