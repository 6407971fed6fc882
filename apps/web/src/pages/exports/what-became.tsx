import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { campaignExportsAskAgainMutation } from '~/api/generated/@tanstack/react-query.gen';
import type { ExportView } from '~/api/generated/types.gen';
import { ExportProgress } from '~/components/exports/export-progress';
import { isUnderWay } from '~/components/exports/states';
import { sayWhy, takeExport } from '~/components/exports/take';
import { moment } from '~/format/dates';
import { useText } from '~/messages/use-text';

import classes from '../exports.module.css';
import { Downloads } from './downloads';

/** How an export stands, and what can be done with it now. */
export function WhatBecame({ entry }: { readonly entry: ExportView }) {
  const { t } = useTranslation();
  const { text, language } = useText();
  const { id, kept, state, failure, expiresAt, abilities } = entry;
  const take = useMutation({ mutationFn: () => takeExport(id) });
  const again = useMutation({ ...campaignExportsAskAgainMutation(), onError: sayWhy });
  if (isUnderWay(entry)) return <ExportProgress entry={entry} />;
  return (
    <div className={classes.became}>
      {abilities.download && (
        <Button
          size="compact-sm"
          variant="default"
          loading={take.isPending}
          leftSection={<IconDownload size={14} aria-hidden />}
          onClick={() => take.mutate()}
        >
          {t('exports.download')}
        </Button>
      )}
      {state === 'finished' && expiresAt ? (
        <small className={classes.name}>{t('exports.keptUntil', { at: moment(expiresAt, language) })}</small>
      ) : (
        <span>{kept || state !== 'finished' ? t(`exports.states.${state}`) : t('exports.handedOut')}</span>
      )}
      {failure && <small className={classes.why}>{text(failure)}</small>}
      {abilities.askAgain && (
        <Button size="compact-sm" variant="default" loading={again.isPending} onClick={() => again.mutate({ path: { id } })}>
          {t('exports.askAgain')}
        </Button>
      )}
      <Downloads entry={entry} />
    </div>
  );
}
