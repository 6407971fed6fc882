import { useNetwork } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';

import { clockTime } from '~/format/dates';
import { useText } from '~/messages/use-text';
import { SaveMark } from '~/ui/save-mark';

import { type Changes, unsaved } from './changes';
import { saveWord } from './save-word';

/** How saving a draft stands. */
export function SaveState({ changes }: { readonly changes: Changes }) {
  const { t } = useTranslation();
  const { language } = useText();
  const { online } = useNetwork();
  const word = saveWord(changes, online);
  const time = changes.savedAt === null ? '' : clockTime(changes.savedAt, language);
  return <SaveMark word={word}>{t(`authoring.save.${word}`, { time, count: unsaved(changes).length })}</SaveMark>;
}
