import { ActionIcon, CopyButton } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import classes from '../exports.module.css';

/** A fingerprint: its beginning to look at, the whole of it to copy. */
export function Hash({ value }: { readonly value: string }) {
  const { t } = useTranslation();
  return (
    <span className={classes.hash}>
      <code title={value}>{value.slice(0, 12)}…</code>
      <CopyButton value={value}>
        {({ copied, copy }) => (
          <ActionIcon variant="subtle" color="gray" size="sm" aria-label={t('exports.copyHash')} onClick={copy}>
            {copied ? <IconCheck size={14} /> : <IconCopy size={14} />}
          </ActionIcon>
        )}
      </CopyButton>
    </span>
  );
}
