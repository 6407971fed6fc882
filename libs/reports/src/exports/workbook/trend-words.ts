import type { Bilingual } from '@app/kernel';

/** Words of the trend beside those that it shares with other sheets. */
export const TREND_WORDS = {
  preliminary: { ja: '回答の状況', en: 'Turnout' },
  preliminary_running: { ja: '回答中', en: 'still running' },
  preliminary_few: { ja: '回答は半数未満', en: 'fewer than half answered' },
  preliminary_beside: { ja: 'ほかの調査が未確定', en: 'another campaign is not final' },
  trendMembers: { ja: '中央値に入る会社', en: 'Suppliers in the median' },
} as const satisfies Readonly<Record<string, Bilingual>>;
