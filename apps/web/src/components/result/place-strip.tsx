import { useTranslation } from 'react-i18next';

import type { PlaceAmongView } from '~/api/generated/types.gen';
import { wholePerCent } from '~/format/numbers';

import classes from './place-card.module.css';

interface PlaceStripProps {
  /** Attainment, 0..1. */
  readonly own: number;
  readonly place: PlaceAmongView;
}

/** 0..100 %: a band for the middle half, a line for the median, a diamond for the own company. The numbers stand below. */
export function PlaceStrip({ own, place: { lowerQuartile, median, upperQuartile } }: PlaceStripProps) {
  const { t } = useTranslation();
  const [from, middle, to, at] = [lowerQuartile, median, upperQuartile, own].map(wholePerCent) as [number, number, number, number];
  return (
    <div className={classes.strip} role="img" aria-label={t('place.strip', { own: at, median: middle, from, to })}>
      <i data-mark="half" style={{ left: `${from}%`, width: `${to - from}%` }} />
      <i data-mark="median" style={{ left: `${middle}%` }} />
      <i data-mark="own" style={{ left: `${at}%` }} />
    </div>
  );
}
