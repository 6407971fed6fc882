import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { campaignExportsCancelMutation } from '~/api/generated/@tanstack/react-query.gen';
import type { ExportView } from '~/api/generated/types.gen';
import { ShareBar } from '~/ui/share-bar';

import classes from './export-progress.module.css';
import { sayWhy } from './take';

/** How far the worker is, in rows that it has really written, and the way to stop it. The change comes back through the topic `exports`. */
export function ExportProgress({ entry }: { readonly entry: ExportView }) {
  const { t } = useTranslation();
  const cancel = useMutation({ ...campaignExportsCancelMutation(), onError: sayWhy });
  const done = entry.progress?.rowsWritten ?? 0;
  const total = entry.progress?.rowsToCome ?? null;
  const words =
    entry.state === 'queued' ? t('exports.queued') : total === null ? t('exports.preparing') : t('exports.rows', { done, total });
  return (
    <div className={classes.progress}>
      {total !== null && <ShareBar done={done} total={total} label={words} />}
      <div className={classes.line}>
        {/* Told by the bar: read aloud at each step it would be a nuisance. */}
        <span aria-live="off" className={classes.quiet}>
          {words}
        </span>
        {entry.abilities.cancel && (
          <Button size="compact-xs" variant="default" loading={cancel.isPending} onClick={() => cancel.mutate({ path: { id: entry.id } })}>
            {t('exports.cancel')}
          </Button>
        )}
      </div>
    </div>
  );
}
