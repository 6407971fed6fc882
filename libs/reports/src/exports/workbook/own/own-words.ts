import type { Bilingual } from '@app/kernel';

/** Words of the workbook of a supplier's own result alone. */
export const OWN_WORDS = {
  ownSummary: { ja: '結果の概要', en: 'Result' },
  ownQuestions: { ja: '質問ごとの結果', en: 'Questions' },
  ownTrend: { ja: '自社の推移', en: 'Own trend' },
  assessment: { ja: '回答した調査', en: 'Assessment' },
  signedOn: { ja: '提出', en: 'Submitted' },
  intrusionPhase: { ja: '侵入を防ぐ：達成率', en: 'Against intrusion: attainment' },
  postIntrusionPhase: { ja: '侵入後に備える：達成率', en: 'After intrusion: attainment' },
  attainmentOf: { ja: '達成率：', en: 'Attainment: ' },
  perceptionGapOf: { ja: '認識の差：', en: 'Perception gap: ' },
  count: { ja: '件数', en: 'Count' },
  gapsOf: { ja: 'ギャップ', en: 'gaps' },
  highestLevel: { ja: '最高段階', en: 'Highest level' },
  became: { ja: '結果', en: 'Result' },
  status_met: { ja: '目標に達しています', en: 'at or above the target' },
  status_gap: { ja: '目標に届いていません', en: 'below the target' },
  status_unknown: { ja: '分からない', en: "don't know" },
  status_unanswered: { ja: '未回答', en: 'unanswered' },
  status_not_applicable: { ja: '該当なし', en: 'not applicable' },
  status_declined: { ja: '回答を控える', en: 'declined' },
} as const satisfies Readonly<Record<string, Bilingual>>;
