import { useTranslation } from 'react-i18next';

import type { DistributionView } from '~/api/generated/types.gen';
import { wholePerCent } from '~/format/numbers';

import type { ReportChange } from '../search';

export const RULES = ['returned', 'attainment', 'against', 'after', 'domain', 'unevenness'] as const;

/** A number opened: the rule it follows, what went in, and how to look at only that. */
export interface Explanation {
  readonly title: string;
  readonly rule: (typeof RULES)[number];
  readonly facts: readonly (readonly [name: string, content: string])[];
  /** Musts that are missed among its questions. */
  readonly musts?: { readonly title: string; readonly within: ReportChange };
  readonly narrower?: { readonly words: string; readonly change: ReportChange };
}

export type Explain = (explanation: Explanation) => void;

/** The numbers of a spread, as they stand behind a median. */
export function useSpreadFacts(): (distribution: DistributionView | null) => Explanation['facts'] {
  const { t } = useTranslation();
  return (distribution) => {
    if (!distribution) return [[t('rules.members'), t('report.figures.tooFew')]];
    const { count, min, p10, median, p90, max } = distribution;
    const share = (value: number) => `${wholePerCent(value)}%`;
    return [
      [t('rules.members'), t('report.perception.count', { count })],
      [t('rules.max'), share(max)],
      [t('rules.p90'), share(p90)],
      [t('report.spread.median'), share(median)],
      [t('rules.p10'), share(p10)],
      [t('rules.min'), share(min)],
    ];
  };
}
