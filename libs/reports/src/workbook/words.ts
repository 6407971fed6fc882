import type { Bilingual, Language } from '@app/kernel';

/** Every word of the gap workbook that is not content, in both languages. */
const WORDS = {
  summary: { ja: '概要', en: 'Summary' },
  suppliersByDomain: { ja: '委託先×分野', en: 'Suppliers × domains' },
  gaps: { ja: 'ギャップ', en: 'Gaps' },
  answers: { ja: '回答', en: 'Answers' },
  baseline: { ja: '共有ベースライン', en: 'Baseline' },
  about: { ja: 'この資料について', en: 'About' },

  item: { ja: '項目', en: 'Item' },
  value: { ja: '値', en: 'Value' },
  share: { ja: '割合', en: 'Share' },
  supplierCode: { ja: '委託先コード', en: 'Supplier code' },
  supplier: { ja: '委託先', en: 'Supplier' },
  classes: { ja: '情報区分', en: 'Information classes' },
  standing: { ja: '総合判定', en: 'Standing' },
  attainment: { ja: '達成率', en: 'Attainment' },
  maturity: { ja: '成熟度', en: 'Maturity' },
  coverage: { ja: '回答の範囲', en: 'Coverage' },
  gapCount: { ja: 'ギャップ数', en: 'Gaps' },
  mustGaps: { ja: '必須の不足', en: 'Must-gaps' },
  selfRating: { ja: '自己評価', en: 'Self-rating' },
  perceptionGap: { ja: '認識の差', en: 'Perception gap' },
  submittedAt: { ja: '提出日時', en: 'Submitted' },
  signedBy: { ja: '署名', en: 'Signed by' },
  domain: { ja: '分野', en: 'Domain' },
  questionKey: { ja: '質問番号', en: 'Question id' },
  topic: { ja: 'テーマ', en: 'Topic' },
  question: { ja: '質問', en: 'Question' },
  answerKind: { ja: '回答の種類', en: 'Kind of answer' },
  level: { ja: '段階', en: 'Level' },
  levelText: { ja: '段階の内容', en: 'What the level says' },
  target: { ja: '目標', en: 'Target' },
  gap: { ja: 'ギャップ', en: 'Gap' },
  weight: { ja: '重み', en: 'Weight' },
  exposure: { ja: '区分の係数', en: 'Exposure' },
  must: { ja: '必須', en: 'Must' },
  priority: { ja: '優先度', en: 'Priority' },
  reason: { ja: '理由', en: 'Reason' },
  comment: { ja: 'コメント', en: 'Comment' },
  firstStep: { ja: '最初の一歩', en: 'First step' },
  confirmed: { ja: '該当なしの確認', en: 'N/A confirmed' },
  answeredBy: { ja: '回答者', en: 'Answered by' },
  answeredAt: { ja: '回答日時', en: 'Answered' },
  informationClass: { ja: '情報区分', en: 'Information class' },
  yes: { ja: 'はい', en: 'Yes' },
  no: { ja: 'いいえ', en: 'No' },

  asked: { ja: '依頼した委託先', en: 'Suppliers asked' },
  submitted: { ja: '提出済み', en: 'Submitted' },
  median: { ja: '中央値', en: 'Median' },
  attainmentMedian: { ja: '達成率（中央値）', en: 'Attainment (median)' },
  againstIntrusion: { ja: '侵入を防ぐ：達成率（中央値）', en: 'Against intrusion: attainment (median)' },
  afterIntrusion: { ja: '侵入された後：達成率（中央値）', en: 'After intrusion: attainment (median)' },
  medianOf: { ja: '達成率の中央値：', en: 'Median attainment: ' },
  weakestOf: { ja: 'もっとも弱い環：', en: 'Weakest link: ' },
  topGapOf: { ja: 'ギャップの大きい項目：', en: 'Top gap: ' },
  suppliersBelow: { ja: '足りない会社', en: 'suppliers below target' },
  fewerThanFive: { ja: '5社未満のため表示しません', en: 'not shown for fewer than five' },

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
  filters: { ja: '絞り込み', en: 'Filters' },
  noFilters: { ja: 'なし（提出済みの全委託先）', en: 'none (every supplier that submitted)' },
  exportedAt: { ja: '書き出した日時', en: 'Exported' },
  exportedBy: { ja: '書き出した人', en: 'Exported by' },
  timeZone: { ja: '日時の時間帯', en: 'Time zone of all times' },
  passMark: { ja: '合格とする達成率', en: 'Pass mark' },
  leastCoverage: { ja: '必要な回答の範囲', en: 'Least coverage' },
  rules: { ja: '計算の規則', en: 'Rules' },
  exportId: { ja: '書き出し番号', en: 'Export id' },
  fingerprint: { ja: '指紋（SHA-256）', en: 'Fingerprint (SHA-256)' },
  fingerprintNote: {
    ja: 'この表より前のすべてのシートの値から計算しています。値はRFC 8785の正規形のJSON（{"sheets":[{"columns":[…],"name":…,"rows":[[…]]}]}）に並べます。数値は丸めず、日時はUTCです。',
    en: 'Over the values of every sheet before this one, as canonical JSON (RFC 8785): {"sheets":[{"columns":[…],"name":…,"rows":[[…]]}]}. Numbers are unrounded, moments in UTC.',
  },

  ruleGap: {
    ja: 'ギャップ = max(0, 目標 − 段階)。上回った分で他の不足は埋まりません。「分からない」と未回答は段階0です。',
    en: 'gap = max(0, target − level). A surplus never offsets a gap. "Don\'t know" and unanswered count as level 0.',
  },
  ruleAttainment: {
    ja: '達成率 = Σ 重み × min(段階, 目標)/目標 ÷ Σ 重み',
    en: 'attainment = Σ weight × min(level, target)/target ÷ Σ weight',
  },
  rulePriority: { ja: '優先度 = 重み × ギャップ × 区分の係数 × (必須なら2)', en: 'priority = weight × gap × exposure × (2 for a must)' },
  ruleMaturity: {
    ja: '成熟度 = Σ 重み × 4 × 段階/最高段階 ÷ Σ 重み（0〜4、目標によりません）',
    en: 'maturity = Σ weight × 4 × level/highest level ÷ Σ weight (0–4, whatever the target)',
  },
  rulePerception: {
    ja: '認識の差 = 自己評価（0〜4）− 成熟度。1以上は自信が実態より高め、−1以下は控えめです。',
    en: 'perception gap = self-rating (0–4) − maturity; 1 or more is over-confident, −1 or less under-confident.',
  },
  ruleCoverage: {
    ja: '回答の範囲 = 該当する質問の重み ÷ 対象の質問の重み。「該当なし」「回答を控える」は平均から外し、別に数えます。',
    en: 'coverage = weight of applicable ÷ weight of questions in scope. "Not applicable" and "declined" leave every mean and are counted apart.',
  },
  ruleStanding: {
    ja: '総合判定：必須の不足が2段階以上＝重大な不足、1段階＝不足、達成率か回答の範囲が基準未満（または必須の質問で回答を控えたか、確認できない「該当なし」がある、該当する質問がない）＝軽微な不足、ほかは適合',
    en: 'standing: a must short by two levels or more = critical, by one = major; attainment or coverage below the limit, or a must declined, or an unconfirmed N/A of a must, or nothing applicable = minor; else conforming',
  },

  critical: { ja: '重大な不足', en: 'Critical' },
  major: { ja: '不足', en: 'Major gaps' },
  minor: { ja: '軽微な不足', en: 'Minor gaps' },
  conforming: { ja: '適合', en: 'Conforming' },
  incomplete: { ja: '未提出', en: 'Not submitted' },

  kind_level: { ja: '段階', en: 'level' },
  kind_unknown: { ja: '分からない', en: "don't know" },
  kind_not_applicable: { ja: '該当なし', en: 'not applicable' },
  kind_declined: { ja: '回答を控える', en: 'declined' },
  kind_unanswered: { ja: '未回答', en: 'unanswered' },
  kind_profile: { ja: 'プロフィール', en: 'profile' },
  kind_probe: { ja: '認識の質問', en: 'perception' },
} as const satisfies Readonly<Record<string, Bilingual>>;

export type Word = keyof typeof WORDS;

/** A word in the workbook's language. */
export type Say = (word: Word) => string;

export function speaker(language: Language): Say {
  return (word) => WORDS[word][language];
}
