import { IconChevronDown } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import { useText } from '~/messages/use-text';
import { Tag } from '~/ui/tag';

import { BriefAnswer } from './brief-answer';
import { isComplete } from './content';
import classes from './question-row.module.css';
import { conflictAt } from './queue';
import type { Item } from './sheet';
import type { Sheet } from './use-sheet';

interface QuestionRowProps {
  readonly sheet: Sheet;
  readonly item: Item;
  /** It comes before the open one: a phone has no room for it. */
  readonly before: boolean;
}

/** A question that is closed: what it is about and what stands there. */
export function QuestionRow({ sheet, item, before }: QuestionRowProps) {
  const { t } = useTranslation();
  const { text } = useText();
  const content = sheet.contentAt(item.key);
  const needs = conflictAt(sheet.queue, item.key)
    ? 'answering.twoAnswers'
    : sheet.queue.refused[item.key]
      ? 'answering.notAccepted'
      : content && !isComplete(content)
        ? 'answering.reasonMissing'
        : null;
  return (
    <button type="button" className={classes.row} data-before={before || undefined} onClick={() => sheet.goTo(item.key)}>
      <span className={classes.key}>{item.key}</span>
      <span className={classes.topic}>{text(topicOf(item))}</span>
      {needs && <Tag outlined>{t(needs)}</Tag>}
      <span className={classes.answer}>
        <BriefAnswer item={item} content={content} scale={sheet.view.scale} />
      </span>
      <IconChevronDown size={16} stroke={1.75} aria-hidden />
    </button>
  );
}

export function topicOf(item: Item) {
  if (item.kind === 'question') return item.asked.topic;
  return item.kind === 'profile' ? item.asked.label : item.asked.text;
}
