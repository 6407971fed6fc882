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
  fromGapList: { ja: 'ギャップ（優先度）', en: 'Gaps (priority)' },
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
  againstPhase: { ja: '侵入を防ぐ', en: 'Against intrusion' },
  ruleAgainst: {
    ja: '「侵入を防ぐ」質問だけで計算した達成率。侵入の前にも後にも役立つ質問は、両方に数えます。',
    en: 'attainment over the questions that help to keep intruders out; a question that helps before and after counts in both.',
  },
  afterPhase: { ja: '侵入後に備える', en: 'After intrusion' },
  ruleAfter: {
    ja: '「侵入後に備える」質問だけで計算した達成率。侵入の前にも後にも役立つ質問は、両方に数えます。',
    en: 'attainment over the questions that help once an intruder is in; a question that helps before and after counts in both.',
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
  medianExample: { ja: '達成率、{count}社の真ん中の値', en: 'Attainment, the middle of {count} values' },
  weakestLink: { ja: 'もっとも弱い環', en: 'Weakest link' },
  ruleWeakest: {
    ja: '情報区分ごとに、その情報を扱う委託先の達成率をその区分の目標だけで計算し直し、もっとも低い委託先を示します。同じ値のときは委託先コードの順です。社数は、その区分の達成率が出た委託先の数です。',
    en: 'Per information class: among the suppliers that handle it, the one with the lowest attainment when only the targets of this class are used. Ties go by supplier code. The number is that of suppliers with an attainment for the class.',
  },
  topGap: { ja: 'ギャップの大きい項目', en: 'Top gaps' },
  ruleTopGap: {
    ja: '値 = 目標に届かない委託先の優先度の合計（大きい順）。割合 = 目標に届かない委託先の数 ÷ その質問が該当する委託先の数',
    en: 'value = sum of the priorities of the suppliers below the target (the largest first); share = suppliers below the target ÷ suppliers to which the question applies',
  },
  closedGap: { ja: 'ギャップの解消後', en: 'Closed gap' },
  ruleClosedGap: {
    ja: '全社がその項目の目標に届いた場合の値です。目標に届かない段階（「分からない」と未回答を含む）を目標に置き換え、ほかはそのままで計算し直します。「該当なし」と「回答を控える」は変えません。必須項目の不足は、絞り込みにかかわらず、すべての質問で数えます。会社数の割合は、依頼した会社に対するものです。5社未満では示しません。',
    en: 'if everybody reached the target: the same numbers with every level below the target of the question replaced by the target ("don\'t know" and unanswered, too), all else unchanged. "Not applicable" and "declined" stay. Missing levels of a must are counted over all questions, whatever the filter. Shares of suppliers are of all that were asked. Not shown for fewer than five.',
  },
  perceptionOfGroup: { ja: '認識の差（業種別・規模別）', en: 'Perception gap of a group' },
  rulePerceptionOfGroup: {
    ja: '業種や規模ごとの値は、所属する委託先の自己評価、成熟度、認識の差それぞれの中央値です。認識の差の中央値は、ほかの2つの中央値の差とは限りません。5社未満では中央値を示さず、社数だけを数えます。規模は、登録された人数を区分（1〜5人、6〜20人、21〜50人、51〜100人、101〜300人、301人以上）に分け、区分を一つに決められないものは書かれたとおりに数えます。',
    en: "Of an industry or a size: the medians of its suppliers' self-ratings, maturities and perception gaps. The median of the gaps need not be the difference of the other two. For fewer than five no median is shown; they are only counted. Sizes are counted by the number of people that was recorded, in bands (1–5, 6–20, 21–50, 51–100, 101–300, 301 or more); what says no single band is counted as it is written.",
  },
  trendRule: {
    ja: '推移は、同じ調査票を使った調査のうち、並べたもののすべてで尋ねた質問だけで比べます。目標と重みは、それぞれの時点の共有ベースラインによります。「前の調査と異なり比べられない点」に何かが書かれた行の値は、その前の行の値とは比べられません。委託先1社だけの資料では、値のない行を除いて、その前の行と比べます。',
    en: 'The trend compares campaigns of one questionnaire over the questions that all of the campaigns in it asked, each with the targets and weights of the baseline of its own time. Where "What differs from the time before (not comparable)" says something, the values of the row cannot be set against those of the row before it. In a file about one supplier alone, rows without values are passed over.',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;
