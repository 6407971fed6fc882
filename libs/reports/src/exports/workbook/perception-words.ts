import type { Bilingual } from '@app/kernel';

/** Words of the perception sheet. */
export const PERCEPTION_WORDS = {
  perception: { ja: '認識の差', en: 'Perception' },
  groupedBy: { ja: '区分', en: 'Grouped by' },
  groupName: { ja: '名称', en: 'Name' },
  members: { ja: '社数', en: 'Suppliers' },
  everybody: { ja: '全体', en: 'all' },
  ofSupplier: { ja: '委託先', en: 'supplier' },
  ofIndustry: { ja: '業種', en: 'industry' },
  ofSize: { ja: '規模', en: 'size' },
  notRecorded: { ja: '（登録なし）', en: '(not recorded)' },
  view: { ja: '見方', en: 'View' },
  seesItself: { ja: '自己評価と成熟度の比較', en: 'Self-rating against maturity' },
  over_confident: { ja: '自己評価のほうが高い', en: 'rates itself higher' },
  realistic: { ja: 'ほぼ一致', en: 'about right' },
  under_confident: { ja: '自己評価のほうが低い', en: 'rates itself lower' },
} as const satisfies Readonly<Record<string, Bilingual>>;
