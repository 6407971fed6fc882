import { useTranslation } from 'react-i18next';

import type { SummaryView } from '~/api/generated/types.gen';
import { oneDecimal, plain, wholePerCent } from '~/format/numbers';

/** The numbers of a summary that are one sum divided by another. */
export type Fraction = 'attainment' | 'maturity' | 'coverage';

/** What was divided by what, and what it comes to: `12.5 ÷ 20 = 63%`; or that no question applies. */
export function useFraction(): (summary: SummaryView, fraction?: Fraction) => string {
  const { t } = useTranslation();
  return (summary, fraction = 'attainment') => {
    const value = summary[fraction];
    if (value === null) return t('opens.figure.noneApplies');
    const { numerator, denominator } = summary.terms[fraction];
    const result = fraction === 'maturity' ? oneDecimal(value) : `${wholePerCent(value)}%`;
    return t('result.fraction', { numerator: plain(numerator), denominator: plain(denominator), result });
  };
}
