import { useTranslation } from 'react-i18next';

import type { TrendPointView } from '~/api/generated/types.gen';

import classes from './own-trend.module.css';

const WIDTH = 240;
const HEIGHT = 72;
const EDGE = 8;
const HIGHEST_MATURITY = 4;

/** Attainment and maturity as a small line each, over the whole of its scale; broken where what was asked cannot be compared. */
export function TrendLines({ points }: { readonly points: readonly TrendPointView[] }) {
  const { t } = useTranslation();
  const broken = points.map(({ otherwise }) => otherwise.length > 0);
  return (
    <div className={classes.lines}>
      <TrendLine label={t('place.trend.attainment')} broken={broken} shares={points.map(({ attainment }) => attainment)} />
      <TrendLine
        label={t('place.trend.maturity')}
        broken={broken}
        shares={points.map(({ maturity }) => (maturity === null ? null : maturity / HIGHEST_MATURITY))}
      />
    </div>
  );
}

interface TrendLineProps {
  readonly label: string;
  /** 0..1, at equal distances; null: a gap in the line. */
  readonly shares: readonly (number | null)[];
  /** Whether the line begins anew at a point. */
  readonly broken: readonly boolean[];
}

function TrendLine({ label, shares, broken }: TrendLineProps) {
  const { t } = useTranslation();
  const lines = linesOf(shares, broken);
  return (
    <figure>
      <figcaption>{label}</figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={t('place.trend.chart', { what: label })}>
        {[EDGE, HEIGHT / 2, HEIGHT - EDGE].map((y) => (
          <line key={y} className={classes.grid} x1="0" x2={WIDTH} y1={y} y2={y} />
        ))}
        {lines.map((marks) => (
          <polyline key={marks[0]?.x} className={classes.line} points={marks.map(({ x, y }) => `${x},${y}`).join(' ')} />
        ))}
        {lines.flat().map(({ x, y }) => (
          <circle key={x} className={classes.disc} cx={x} cy={y} r="3.5" />
        ))}
      </svg>
    </figure>
  );
}

interface Mark {
  readonly x: number;
  readonly y: number;
}

/** Points that a line may join, one list for each piece of it. */
function linesOf(shares: readonly (number | null)[], broken: readonly boolean[]): readonly (readonly Mark[])[] {
  const lines: Mark[][] = [[]];
  for (const [place, share] of shares.entries()) {
    if (share === null || broken[place]) lines.push([]);
    if (share === null) continue;
    const x = EDGE + (place * (WIDTH - 2 * EDGE)) / Math.max(1, shares.length - 1);
    lines.at(-1)?.push({ x, y: HEIGHT - EDGE - share * (HEIGHT - 2 * EDGE) });
  }
  return lines.filter((marks) => marks.length > 0);
}
