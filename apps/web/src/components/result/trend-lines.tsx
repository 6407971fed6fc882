import { useTranslation } from 'react-i18next';

import type { TrendPointView } from '~/api/generated/types.gen';

import classes from './own-trend.module.css';

const WIDTH = 240;
const HEIGHT = 72;
const EDGE = 8;
const HIGHEST_MATURITY = 4;

/** Attainment and maturity as a small line each, over the whole of its scale. */
export function TrendLines({ points }: { readonly points: readonly TrendPointView[] }) {
  const { t } = useTranslation();
  return (
    <div className={classes.lines}>
      <TrendLine label={t('place.trend.attainment')} shares={points.map(({ attainment }) => attainment)} />
      <TrendLine
        label={t('place.trend.maturity')}
        shares={points.map(({ maturity }) => (maturity === null ? null : maturity / HIGHEST_MATURITY))}
      />
    </div>
  );
}

interface TrendLineProps {
  readonly label: string;
  /** 0..1, at equal distances; null: a gap in the line of points. */
  readonly shares: readonly (number | null)[];
}

function TrendLine({ label, shares }: TrendLineProps) {
  const { t } = useTranslation();
  const marks = shares.flatMap((share, place) =>
    share === null
      ? []
      : [
          {
            x: EDGE + (place * (WIDTH - 2 * EDGE)) / Math.max(1, shares.length - 1),
            y: HEIGHT - EDGE - share * (HEIGHT - 2 * EDGE),
          },
        ],
  );
  return (
    <figure>
      <figcaption>{label}</figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={t('place.trend.chart', { what: label })}>
        {[EDGE, HEIGHT / 2, HEIGHT - EDGE].map((y) => (
          <line key={y} className={classes.grid} x1="0" x2={WIDTH} y1={y} y2={y} />
        ))}
        <polyline className={classes.line} points={marks.map(({ x, y }) => `${x},${y}`).join(' ')} />
        {marks.map(({ x, y }) => (
          <circle key={x} className={classes.disc} cx={x} cy={y} r="3.5" />
        ))}
      </svg>
    </figure>
  );
}
