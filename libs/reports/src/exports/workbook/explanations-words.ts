import type { Bilingual } from '@app/kernel';

/** The rule of every figure, and where it can be worked out again. */
export const EXPLANATIONS_WORDS = {
  explanations: { ja: '計算の説明', en: 'Explanations' },
  figure: { ja: '数値', en: 'Figure' },
  rule: { ja: '規則', en: 'Rule' },
  whereItStands: { ja: '計算に使うシート', en: 'Sheets to work it out from' },
  example: { ja: '計算例', en: 'Worked example' },
  fromGaps: { ja: 'ギャップ（目標、段階）', en: 'Gaps (target, level)' },
  fromFactors: { ja: 'ギャップ（重み、ギャップ、区分の係数、必須）', en: 'Gaps (weight, gap, exposure, must)' },
  fromAnswers: { ja: '回答（段階）、共有ベースライン（目標、重み）', en: 'Answers (level), Baseline (target, weight)' },
  fromSuppliers: { ja: '委託先×分野', en: 'Suppliers × domains' },
  exampleNone: { ja: 'まだ提出がないため、例を示せません。', en: 'Nothing has been submitted yet that could serve as an example.' },
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
    ja: '認識の差 = 自己評価（0〜4）− 成熟度。1以上は「自己評価のほうが高い」、−1以下は「自己評価のほうが低い」、その間は「ほぼ一致」です。',
    en: 'perception gap = self-rating (0–4) − maturity; 1 or more: rates itself higher; −1 or less: rates itself lower; between the two: about right.',
  },
  ruleCoverage: {
    ja: '回答の範囲 = 該当する質問の重み ÷ 対象の質問の重み。「該当なし」「回答を控える」は平均から外し、別に数えます。',
    en: 'coverage = weight of applicable ÷ weight of questions in scope. "Not applicable" and "declined" leave every mean and are counted apart.',
  },
  ruleStanding: {
    ja: '総合判定：必須の不足が2段階以上＝重大な不足、1段階＝不足、達成率か回答の範囲が基準未満（または必須の質問で回答を控えたか、確認できない「該当なし」がある、該当する質問がない）＝軽微な不足、ほかは適合',
    en: 'standing: a must short by two levels or more = critical, by one = major; attainment or coverage below the limit, or a must declined, or an unconfirmed N/A of a must, or nothing applicable = minor; else conforming',
  },
  medianRule: {
    ja: '中央値は、提出した委託先の値を小さい順に並べた真ん中の値です（偶数なら中央の2つの平均）。5社未満では示しません。',
    en: 'The median is the middle one of the values of all suppliers that have submitted, in order (of an even number the mean of the middle two). Not shown for fewer than five.',
  },
  trendRule: {
    ja: '推移は、同じ調査票を使ったキャンペーンのうち、並べたもののすべてで尋ねた質問だけで比べます。目標と重みは、それぞれの時点の共有ベースラインによります。',
    en: 'The trend compares campaigns of one questionnaire over the questions that all of the campaigns in it asked, each with the targets and weights of the baseline of its own time.',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;
