import type { Bilingual } from '@app/kernel';

/** Words that several sheets have in common. */
export const SHARED_WORDS = {
  trend: { ja: '推移', en: 'Trend' },
  item: { ja: '項目', en: 'Item' },
  value: { ja: '値', en: 'Value' },
  standing: { ja: '総合判定', en: 'Standing' },
  attainment: { ja: '達成率', en: 'Attainment' },
  maturity: { ja: '成熟度', en: 'Maturity' },
  coverage: { ja: '回答の範囲', en: 'Coverage' },
  gapCount: { ja: 'ギャップ数', en: 'Gaps' },
  mustGaps: { ja: '必須の不足', en: 'Must-gaps' },
  selfRating: { ja: '自己評価', en: 'Self-rating' },
  perceptionGap: { ja: '認識の差', en: 'Perception gap' },
  yes: { ja: 'はい', en: 'Yes' },
  no: { ja: 'いいえ', en: 'No' },
  questionCount: { ja: '質問数', en: 'Questions' },
  median: { ja: '中央値', en: 'Median' },
  attainmentMedian: { ja: '達成率（中央値）', en: 'Attainment (median)' },
  againstIntrusion: { ja: '侵入を防ぐ：達成率（中央値）', en: 'Against intrusion: attainment (median)' },
  afterIntrusion: { ja: '侵入後に備える：達成率（中央値）', en: 'After intrusion: attainment (median)' },
  fewerThanFive: { ja: '5社未満のため表示しません', en: 'not shown for fewer than five' },
  critical: { ja: '重大な不足', en: 'Critical' },
  major: { ja: '不足', en: 'Major' },
  minor: { ja: '軽微な不足', en: 'Minor' },
  conforming: { ja: '適合', en: 'Conforming' },
  incomplete: { ja: '未提出', en: 'Incomplete' },
} as const satisfies Readonly<Record<string, Bilingual>>;
