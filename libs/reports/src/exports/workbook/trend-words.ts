import type { Bilingual } from '@app/kernel';

/** Words of the trends, a buyer's and a supplier's own, beside those that they share with other sheets. */
export const TREND_WORDS = {
  otherwise: { ja: '前の調査と異なり比べられない点', en: 'What differs from the time before (not comparable)' },
  otherwise_questionnaire: { ja: '調査票の版', en: 'version of the questionnaire' },
  otherwise_form: { ja: '質問の範囲', en: 'form' },
  otherwise_classes: { ja: '情報区分', en: 'information classes' },
  otherwise_baseline: { ja: '共有ベースラインの版', en: 'version of the baseline' },
  preliminary: { ja: '回答の状況', en: 'Turnout' },
  preliminary_running: { ja: '回答中', en: 'still running' },
  preliminary_few: { ja: '回答は半数未満', en: 'fewer than half answered' },
  preliminary_beside: { ja: 'ほかの調査が未確定', en: 'another campaign is not final' },
  trendMembers: { ja: '中央値に入る会社', en: 'Suppliers in the median' },
  ruleTurnout: {
    ja: '「回答中」は、期限前か、期限から30日以内で未提出の委託先がある調査です。「回答は半数未満」は、それより後も半数に満たない調査です。どちらも、数値を前後の調査と比べるには早いか、回答が少なすぎます。「ほかの調査が未確定」は、比べたすべての調査に回答した委託先だけで比べるときに、ほかの調査がそのどちらかであることを示します。',
    en: '"still running": before its due date, or within 30 days after it while an answer is missing. "fewer than half answered": still so after that. In both cases the figures are too early, or of too few, to be set against other campaigns. "another campaign is not final": where only those are compared that answered in all campaigns, either holds for another one of them.',
  },
  ruleTrendMembers: {
    ja: '比べる質問の一つ以上が該当する委託先の数です。5社未満では、この数も中央値も示しません。比べたすべての調査に回答した委託先だけのファイルでは、総合判定と中央値は、どの行も同じ委託先によります。',
    en: 'Suppliers to which one of the compared questions applies. For fewer than five neither this number nor a median is shown. In a file that compares only those that answered in all campaigns, standings and medians are of the same suppliers in every row.',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;
