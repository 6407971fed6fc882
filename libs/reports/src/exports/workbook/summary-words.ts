import type { Bilingual } from '@app/kernel';

/** Words of the summary alone. */
export const SUMMARY_WORDS = {
  summary: { ja: '概要', en: 'Summary' },
  share: { ja: '割合', en: 'Share' },
  asked: { ja: '依頼した委託先', en: 'Suppliers asked' },
  submitted: { ja: '提出済み', en: 'Submitted' },
  medianOf: { ja: '達成率の中央値：', en: 'Median attainment: ' },
  weakestOf: { ja: 'もっとも弱い環：', en: 'Weakest link: ' },
  topGapOf: { ja: 'ギャップの大きい項目：', en: 'Top gap: ' },
  attainmentOfClass: { ja: 'この区分の目標だけでの達成率：', en: 'Attainment by the targets of this class alone: ' },
  nothingSubmitted: { ja: '条件に合う提出はありません', en: 'nothing submitted that these filters leave' },
  notAsked: { ja: '依頼なし', en: 'Not asked' },
  suppliersBelow: { ja: '足りない会社', en: 'suppliers below target' },
} as const satisfies Readonly<Record<string, Bilingual>>;
