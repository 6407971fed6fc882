import { useTranslation } from 'react-i18next';

import classes from './level-mark.module.css';

/** An answered level, 0..4 (0..2 of a yes/partly/no question): the number on its colour. Null: none, a dash on a dashed edge. */
export function LevelMark({ level, max = 4 }: { readonly level: number | null; readonly max?: number }) {
  const { t } = useTranslation();
  // A shorter scale takes its colours from the whole width of the palette.
  const step = level === null ? 'none' : Math.round((level * 4) / max);
  return (
    <span
      className={classes.mark}
      data-step={step}
      role="img"
      aria-label={level === null ? t('levels.none') : t('levels.level', { level })}
    >
      {level ?? '–'}
    </span>
  );
}
