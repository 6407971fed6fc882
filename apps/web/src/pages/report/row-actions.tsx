import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import classes from '~/components/opens/opens.module.css';

import { MOST_SUPPLIERS, type ReportChange } from './search';

interface RowActionsProps {
  readonly relationshipIds: readonly string[];
  /** There are more than these. */
  readonly isLong: boolean;
  readonly isFetching: boolean;
  readonly onMore: () => void;
  readonly onNarrow: (change: ReportChange) => void;
}

/** Below a list of suppliers: the next ones, or the whole report of only these. */
export function RowActions({ relationshipIds, isLong, isFetching, onMore, onNarrow }: RowActionsProps) {
  const { t } = useTranslation();
  const count = relationshipIds.length;
  return (
    <div className={classes.actions}>
      {isLong && (
        <Button variant="default" loading={isFetching} onClick={onMore}>
          {t('rules.question.more')}
        </Button>
      )}
      {count > 0 && !isLong && count <= MOST_SUPPLIERS && (
        <Button variant="default" onClick={() => onNarrow({ suppliers: [...relationshipIds] })}>
          {t('rules.question.only', { count })}
        </Button>
      )}
    </div>
  );
}
