import { useNetwork } from '@mantine/hooks';
import { IconAlertTriangle, IconCloudCheck, IconCloudOff, IconCloudUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import { clockTime } from '~/format/dates';
import { useText } from '~/messages/use-text';

import { unsaved } from './queue';
import classes from './save-state.module.css';
import { type SaveWord, saveWord } from './save-words';
import type { Sheet } from './use-sheet';

const SIGNS: Readonly<Record<SaveWord, typeof IconCloudCheck>> = {
  closed: IconAlertTriangle,
  signed_out: IconAlertTriangle,
  conflict: IconAlertTriangle,
  refused: IconAlertTriangle,
  offline: IconCloudOff,
  busy: IconCloudOff,
  reason: IconCloudUp,
  saving: IconCloudUp,
  saved: IconCloudCheck,
  idle: IconCloudCheck,
};

/** Quiet while all is well, plain when it is not: where what was typed is now. */
export function SaveState({ sheet }: { readonly sheet: Sheet }) {
  const { t } = useTranslation();
  const { language } = useText();
  const { online } = useNetwork();
  if (!sheet.mayWrite && unsaved(sheet.queue).length === 0) return <span />;
  const word = saveWord(sheet.queue, online);
  const Sign = SIGNS[word];
  const { savedAt } = sheet.queue;
  return (
    <span className={classes.state} role="status" data-word={word}>
      <Sign size={16} stroke={1.75} aria-hidden />
      {t(`answering.save.${word}`, {
        time: savedAt === null ? '' : clockTime(savedAt, language),
        count: unsaved(sheet.queue).length,
      })}
    </span>
  );
}
