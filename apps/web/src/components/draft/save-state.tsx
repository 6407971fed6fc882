import { useNetwork } from '@mantine/hooks';
import { IconAlertTriangle, IconCloudCheck, IconCloudOff, IconCloudUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import { clockTime } from '~/format/dates';
import { useText } from '~/messages/use-text';

import { type Changes, unsaved } from './changes';
import classes from './save-state.module.css';
import { type SaveWord, saveWord } from './save-word';

const SIGNS: Readonly<Record<SaveWord, typeof IconCloudCheck>> = {
  closed: IconAlertTriangle,
  signed_out: IconAlertTriangle,
  conflict: IconAlertTriangle,
  refused: IconAlertTriangle,
  offline: IconCloudOff,
  busy: IconCloudOff,
  saving: IconCloudUp,
  saved: IconCloudCheck,
  idle: IconCloudCheck,
};

/** Quiet while all is well, plain when it is not: where what was entered is now. */
export function SaveState({ changes }: { readonly changes: Changes }) {
  const { t } = useTranslation();
  const { language } = useText();
  const { online } = useNetwork();
  const word = saveWord(changes, online);
  const Sign = SIGNS[word];
  const time = changes.savedAt === null ? '' : clockTime(changes.savedAt, language);
  return (
    <span className={classes.state} role="status" data-word={word}>
      <Sign size={16} stroke={1.75} aria-hidden />
      {t(`authoring.save.${word}`, { time, count: unsaved(changes).length })}
    </span>
  );
}
