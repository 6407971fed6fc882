import type { Bilingual } from '@app/kernel';

/** Words of a filter (see filter-words.ts). */
export const CONDITION_WORDS = {
  noFilters: { ja: 'なし（すべての委託先、すべての質問）', en: 'none (every supplier, every question)' },
  criticality: { ja: '重要度', en: 'Criticality' },
  criticality_low: { ja: '低', en: 'low' },
  criticality_medium: { ja: '中', en: 'medium' },
  criticality_high: { ja: '高', en: 'high' },
  criticality_critical: { ja: '最重要', en: 'critical' },
  tags: { ja: 'タグ', en: 'Tags' },
  industry: { ja: '業種', en: 'Industry' },
  size: { ja: '規模', en: 'Size' },
  chosenSuppliers: { ja: '選んだ委託先', en: 'Suppliers chosen' },
  moreChosen: {
    ja: 'ほか{count}社（この調査で依頼した会社は、シート「{sheet}」にあります）',
    en: '{count} more (those that this campaign asked stand in sheet "{sheet}")',
  },
  phase: { ja: '段階（侵入の前後）', en: 'Phase' },
  phase_intrusion: { ja: '侵入を防ぐ', en: 'against intrusion' },
  phase_post_intrusion: { ja: '侵入後に備える', en: 'after intrusion' },
  wholeQuestions: {
    ja: '総合判定と認識の差は、絞り込みにかかわらず、すべての質問によります。',
    en: 'Standing and perception gap are over all questions, whatever the filter.',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;
