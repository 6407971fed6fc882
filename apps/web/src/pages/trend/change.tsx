import { useTranslation } from 'react-i18next';

import { Opens } from '~/components/opens/opens';
import { wholePerCent } from '~/format/numbers';

import classes from './trend.module.css';

interface ChangeProps {
  /** 0..1; null: not shown. */
  readonly now: number | null;
  /** In the campaign before; undefined: there is none. */
  readonly before: number | null | undefined;
  /** What it is, for those who hear it. */
  readonly title: string;
  readonly onOpen: () => void;
}

/** A median with how many points it lies above or below the one before: the difference of the numbers as they are shown. */
export function Change({ now, before, title, onOpen }: ChangeProps) {
  const { t } = useTranslation();
  if (now === null) return '–';
  const points = before === null || before === undefined ? null : wholePerCent(now) - wholePerCent(before);
  return (
    <span className={classes.change}>
      <Opens title={title} onOpen={onOpen}>
        <strong>{wholePerCent(now)}</strong>
      </Opens>
      {points !== null && (
        <small data-way={points > 0 ? 'up' : points < 0 ? 'down' : undefined}>
          <span className="only-read">{t('trend.change')}</span>
          {signed(points)}
        </small>
      )}
    </span>
  );
}

function signed(points: number): string {
  if (points === 0) return '±0';
  return points > 0 ? `+${points}` : `−${-points}`;
}
