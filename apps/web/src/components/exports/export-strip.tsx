import { notifications } from '@mantine/notifications';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent } from 'react';
import { useTranslation } from 'react-i18next';

import { exportsFindOptions } from '~/api/generated/@tanstack/react-query.gen';
import { useChanges } from '~/api/use-changes';
import { useText } from '~/messages/use-text';

import { ExportProgress } from './export-progress';
import classes from './export-progress.module.css';
import { isUnderWay } from './states';
import { takeExport } from './take';

/** Should the stream of changes be cut off. */
const LOOK_MILLISECONDS = 3_000;

/** A file that takes long, while one goes on with something else: how far it is, and the file when it is ready. */
export function ExportStrip({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const { text } = useText();
  const { data: entry, refetch } = useQuery({
    ...exportsFindOptions({ path: { id } }),
    refetchInterval: ({ state: { data } }) => (data && !isUnderWay(data) ? false : LOOK_MILLISECONDS),
  });
  useChanges('exports', () => void refetch());
  const state = entry?.state;
  const over = useEffectEvent(() => {
    if (state === 'finished') void takeExport(id);
    if (state === 'finished' || state === 'cancelled') notifications.hide(id);
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: what matters is when the state changes
  useEffect(() => over(), [state]);

  if (!entry) return null;
  return (
    <div className={classes.strip}>
      <b>{t(`exports.kinds.${entry.kind}`)}</b>
      {entry.subject.name !== null && <small className={classes.quiet}>{entry.subject.name}</small>}
      {entry.failure ? <p>{text(entry.failure)}</p> : <ExportProgress entry={entry} />}
      <small className={classes.quiet}>{t('exports.listed')}</small>
    </div>
  );
}
