import { useNetwork } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';

import { clockTime } from '~/format/dates';
import { useText } from '~/messages/use-text';
import { SaveMark } from '~/ui/save-mark';

import { unsaved } from './queue';
import { saveWord } from './save-words';
import type { Sheet } from './use-sheet';

/** How saving the answers stands. */
export function SaveState({ sheet }: { readonly sheet: Sheet }) {
  const { t } = useTranslation();
  const { language } = useText();
  const { online } = useNetwork();
  const { queue, mayWrite } = sheet;
  const count = unsaved(queue).length;
  if (!mayWrite && count === 0) return <span />;
  const word = saveWord(queue, online);
  const time = queue.savedAt === null ? '' : clockTime(queue.savedAt, language);
  return <SaveMark word={word}>{t(`answering.save.${word}`, { time, count })}</SaveMark>;
}
