import { useTranslation } from 'react-i18next';

import classes from './standing-mark.module.css';

export type Standing = 'critical' | 'major' | 'minor' | 'conforming' | 'incomplete';

/** Octagon, triangle, diamond, ticked circle, dashed circle: told apart by shape, word and colour. */
const SHAPES: Readonly<Record<Standing, string>> = {
  critical: 'M5.3 1.5h5.4l3.8 3.8v5.4l-3.8 3.8H5.3l-3.8-3.8V5.3zM8 4.6v4M8 11.2v.1',
  major: 'M8 2 14.6 13.6H1.4zM8 6.4v3.2M8 11.6v.1',
  minor: 'M8 1.6 14.4 8 8 14.4 1.6 8zM5.6 8h4.8',
  conforming: 'M8 1.6a6.4 6.4 0 1 1 0 12.8A6.4 6.4 0 0 1 8 1.6zM5.2 8.2l2 2 3.8-4.2',
  incomplete: 'M8 1.6a6.4 6.4 0 1 1 0 12.8A6.4 6.4 0 0 1 8 1.6z',
};

interface StandingMarkProps {
  readonly standing: Standing;
  /** On a tint of its colour, for headings. */
  readonly tag?: boolean;
  /** The shape alone; the word is still read aloud. */
  readonly short?: boolean;
}

/** The overall standing of a supplier (総合判定). */
export function StandingMark({ standing, tag = false, short = false }: StandingMarkProps) {
  const { t } = useTranslation();
  return (
    <span className={classes.mark} data-standing={standing} data-tag={tag || undefined}>
      <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
        <path d={SHAPES[standing]} />
      </svg>
      <span className={short ? 'only-read' : undefined}>{t(`standings.${standing}`)}</span>
    </span>
  );
}
