import { useTranslation } from 'react-i18next';

import { Opens } from '~/components/opens/opens';
import { signedPoints, wholePerCent } from '~/format/numbers';

import classes from './trend.module.css';

interface ChangeProps {
  /** 0..1; null: not shown. */
  readonly now: number | null;
  /** In the campaign before; undefined: there is none. */
  readonly before: number | null | undefined;
  /** Of how many it is the median; null where it is not shown. */
  readonly members: number | null;
  /** Nothing is called better or worse before it is sure. */
  readonly isPreliminary: boolean;
  /** Nor where the campaign before was measured otherwise. */
  readonly isApart: boolean;
  /** What it is, for those who hear it. */
  readonly title: string;
  readonly onOpen: () => void;
}

/** A median with how many points it lies above or below the one before, and of how many suppliers it is. */
export function Change({ now, before, members, isPreliminary, isApart, title, onOpen }: ChangeProps) {
  const { t } = useTranslation();
  if (now === null) return '–';
  const difference = before === null || before === undefined ? null : now - before;
  return (
    <span className={classes.change}>
      <Opens title={title} onOpen={onOpen}>
        <strong>{wholePerCent(now)}</strong>
      </Opens>
      {difference !== null && (
        <small data-way={isPreliminary || isApart ? undefined : wayOf(signedPoints(difference))}>
          <span className="only-read">{t(isApart ? 'trend.changeApart' : 'trend.change')}</span>
          {isApart && <span aria-hidden>≠ </span>}
          {signedPoints(difference)}
        </small>
      )}
      {members !== null && <span className={classes.members}>{t('trend.members', { count: members })}</span>}
    </span>
  );
}

function wayOf(shown: string): 'up' | 'down' | undefined {
  if (shown.startsWith('+')) return 'up';
  return shown.startsWith('−') ? 'down' : undefined;
}
