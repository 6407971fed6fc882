import { Button, CopyButton } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import { useText } from '~/messages/use-text';
import { Notice } from '~/ui/notice';

import { wordsOf } from './brief-answer';
import { topicOf } from './question-row';
import { unsaved, type Waiting } from './queue';
import type { Sheet } from './use-sheet';

/** What could not be saved and has no place on the page any more: shown in full, so that nothing is lost. */
export function UnsavedAnswers({ sheet }: { readonly sheet: Sheet }) {
  const { t } = useTranslation();
  const say = useSaid(sheet);
  const { queue, parts } = sheet;
  const shown = new Set(parts.flatMap(({ items }) => items.map(({ key }) => key)));
  const lost = unsaved(queue).filter(({ key }) => !sheet.mayWrite || (queue.refused[key] !== undefined && !shown.has(key)));
  if (lost.length === 0) return null;
  const lines = lost.map(say);
  return (
    <Notice tone="warn" title={t('answering.unsaved.title', { count: lost.length })}>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <CopyButton value={lines.join('\n')}>
        {({ copied, copy }) => (
          <Button
            variant="default"
            size="xs"
            leftSection={copied ? <IconCheck size={14} aria-hidden /> : <IconCopy size={14} aria-hidden />}
            onClick={copy}
          >
            {t(copied ? 'answering.unsaved.copied' : 'answering.unsaved.copy')}
          </Button>
        )}
      </CopyButton>
    </Notice>
  );
}

/** One unsaved answer as a line of text: question, answer, reason, comment. */
function useSaid({ parts, view }: Sheet): (waiting: Waiting) => string {
  const { t } = useTranslation();
  const { text } = useText();
  const items = new Map(parts.flatMap((part) => part.items.map((item) => [item.key, item])));
  return ({ key, content }) => {
    const item = items.get(key);
    const words = item ? wordsOf(item, content, view.scale, text, true) : String(content.level ?? content.value ?? '');
    const answer = [content.level, words ?? t('answering.unanswered')].filter((part) => part !== null).join(' ');
    const said = [answer, content.reason, content.comment].filter(Boolean).join(' / ');
    return t('answering.unsaved.line', { key, topic: item ? text(topicOf(item)) : '', said });
  };
}
