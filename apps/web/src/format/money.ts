import type { Language } from '~/i18n';

const TEN_THOUSAND = 10_000;

/** An amount in yen as it is said: 5万円, 1.5万円, 5,000円; ¥50,000. */
export function yen(amount: number, language: Language): string {
  if (language === 'en') return `¥${amount.toLocaleString('en-GB')}`;
  return `${bare(amount)}円`;
}

/** Between two amounts: 3万〜40万円; from nothing upwards only the upper one counts. Null: nothing is to be paid. */
export function yenRange(low: number, high: number, language: Language): string | null {
  if (high === 0) return null;
  if (low === 0 || low === high) return yen(high, language);
  return language === 'en' ? `${yen(low, language)}–${high.toLocaleString('en-GB')}` : `${bare(low)}〜${yen(high, language)}`;
}

function bare(amount: number): string {
  return amount >= TEN_THOUSAND
    ? `${(amount / TEN_THOUSAND).toLocaleString('ja-JP', { maximumFractionDigits: 1 })}万`
    : amount.toLocaleString('ja-JP');
}
