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
  attainmentMean: { ja: '達成率（平均）', en: 'Attainment (mean)' },
  reachPassMark: { ja: '合格とする達成率に届く会社', en: 'Suppliers at the pass mark or above' },
  mustTwoShort: { ja: '必須項目が2段階以上足りない会社', en: 'Suppliers with a must two levels short or more' },
  closedMean: { ja: '解消後：達成率（平均）', en: 'Closed: attainment (mean)' },
  closedMedian: { ja: '解消後：達成率（中央値）', en: 'Closed: attainment (median)' },
  closedPassing: { ja: '解消後：合格とする達成率に届く会社', en: 'Closed: suppliers at the pass mark' },
  closedCritical: { ja: '解消後：必須2段階以上不足の会社', en: 'Closed: suppliers with a must two short' },
  attainmentOfClass: { ja: 'この区分の目標だけでの達成率：', en: 'Attainment by the targets of this class alone: ' },
  nothingSubmitted: { ja: '条件に合う提出はありません', en: 'nothing submitted that these filters leave' },
  notAsked: { ja: '依頼なし', en: 'Not asked' },
  suppliersBelow: { ja: '足りない会社', en: 'suppliers below target' },
} as const satisfies Readonly<Record<string, Bilingual>>;
