import type { Bilingual } from '@app/kernel';

/** Words by which a workbook says what it is about. */
export const ABOUT_WORDS = {
  about: { ja: 'この資料について', en: 'About' },
  campaign: { ja: '調査キャンペーン', en: 'Campaign' },
  buyer: { ja: '委託元', en: 'Buyer' },
  purpose: { ja: '利用目的', en: 'Purpose' },
  questionnaire: { ja: '調査票（版）', en: 'Questionnaire (version)' },
  baselineVersion: { ja: '共有ベースライン（版）', en: 'Baseline (version)' },
  form: { ja: '質問の範囲', en: 'Form' },
  full: { ja: '完全版', en: 'full' },
  short: { ja: '短縮版', en: 'short' },
  dueAt: { ja: '回答期限', en: 'Due' },
  issuedAt: { ja: '発行日時', en: 'Issued' },
  basis: { ja: '評価の基準', en: 'Basis' },
  selfBasis: { ja: '委託先の自己申告', en: "the suppliers' own statements" },
  comparedCampaigns: { ja: '推移で比べた調査', en: 'Campaigns in the trend' },
  comparedSuppliers: { ja: '推移で比べた委託先', en: 'Suppliers in the trend' },
  answeredAll: { ja: '比べたすべての調査に回答した委託先だけ', en: 'only those that answered in all campaigns compared' },
  comparedNone: { ja: 'なし', en: 'none' },
  filters: { ja: '絞り込み', en: 'Filters' },
  exportedAt: { ja: '書き出した日時', en: 'Exported' },
  exportedBy: { ja: '書き出した人', en: 'Exported by' },
  timeZone: { ja: '日時の時間帯', en: 'Time zone of all times' },
  passMark: { ja: '合格とする達成率', en: 'Pass mark' },
  leastCoverage: { ja: '必要な回答の範囲', en: 'Least coverage' },
  ruleSet: { ja: '計算規則の版', en: 'Edition of the rules' },
} as const satisfies Readonly<Record<string, Bilingual>>;
