import { useTranslation } from 'react-i18next';

import classes from './grid.module.css';

interface SquareProps {
  readonly id: string;
  readonly spot: string;
  /** In the order of Tab: one of the grid. */
  readonly isAtHand: boolean;
  readonly className: string;
  readonly max: number;
  /** 0: not asked for. */
  readonly target: number;
  readonly must: boolean;
}

/** One target on its scale: where it stands shows how much is asked. The parts are there for the mouse; the square itself takes the keys. */
export function Square({ id, spot, isAtHand, className, max, target, must }: SquareProps) {
  const { t } = useTranslation();
  const asked = target === 0 ? t('library.baseline.nothing') : t('authoring.grid.targetIs', { level: target });
  const label = must ? t('authoring.grid.squareMust', { name: className, asked }) : t('authoring.grid.square', { name: className, asked });
  return (
    <td id={id} data-spot={spot} tabIndex={isAtHand ? 0 : -1} data-bare={(must && target === 0) || undefined}>
      <span className="only-read">{label}</span>
      <span className={classes.square} aria-hidden="true">
        <span className={classes.scale}>
          {Array.from({ length: max + 1 }, (_, level) => (
            <span
              // biome-ignore lint/suspicious/noArrayIndexKey: a level is its number
              key={level}
              className={classes.level}
              data-level={level}
              data-chosen={level === target || undefined}
              data-step={level === target && level > 0 ? Math.round((level * 4) / max) : undefined}
            >
              {level === 0 ? '–' : level}
            </span>
          ))}
        </span>
        <span className={classes.must} data-must="" data-chosen={must || undefined}>
          {t('library.baseline.must')}
        </span>
      </span>
    </td>
  );
}
