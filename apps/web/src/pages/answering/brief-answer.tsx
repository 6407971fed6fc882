import { useTranslation } from 'react-i18next';

import type { AskedScaleView } from '~/api/generated/types.gen';
import { LevelMark } from '~/components/level-mark';
import { type Bilingual, useText } from '~/messages/use-text';

import classes from './brief-answer.module.css';
import type { Content } from './content';
import type { Item } from './sheet';

interface BriefAnswerProps {
  readonly item: Item;
  readonly content: Content | null;
  readonly scale: AskedScaleView;
  /** With the sentence of the level, and reason and comment. */
  readonly full?: boolean;
}

/** What stands at a question, on one line; or, in full, as it will be read by others. */
export function BriefAnswer({ item, content, scale, full = false }: BriefAnswerProps) {
  const { t } = useTranslation();
  const { text } = useText();
  const level = content?.kind === 'level' ? content.level : null;
  const words = wordsOf(item, content, scale, text, full);
  return (
    <span className={classes.brief} data-full={full || undefined}>
      {item.kind === 'question' && content?.kind && <LevelMark level={level} max={item.asked.max} />}
      <span className={words === null ? classes.open : classes.words}>{words ?? t('answering.unanswered')}</span>
      {full && content?.reason && <q>{content.reason}</q>}
      {full && content?.comment && <span className={classes.comment}>{t('answering.commented', { comment: content.comment })}</span>}
    </span>
  );
}

/** Null: no answer. */
export function wordsOf(
  item: Item,
  content: Content | null,
  scale: AskedScaleView,
  text: (both: Bilingual) => string,
  full: boolean,
): string | null {
  if (!content?.kind) return null;
  const { kind, level, value } = content;
  if (item.kind === 'probe') return textOf(item.asked.options, value, text);
  if (item.kind === 'profile') return profileWords(item.asked, value, text);
  if (kind !== 'level') {
    const special = scale.special.find((known) => known.kind === kind);
    return special ? text(special.name) : null;
  }
  const name = full ? item.asked.levels[level ?? 0] : scale[item.asked.type].find((known) => known.value === level)?.name;
  return name ? text(name) : null;
}

function profileWords(
  { options, fields }: Extract<Item, { kind: 'profile' }>['asked'],
  value: Content['value'],
  text: (both: Bilingual) => string,
): string {
  if (Array.isArray(value)) return value.map((one) => textOf(options, one, text) ?? one).join(' · ');
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value)
      .map(([box, written]) => [textOf(fields, box, text) ?? box, written].join(': '))
      .join(' · ');
  }
  return textOf(options, value, text) ?? String(value ?? '');
}

function textOf(
  options: readonly { readonly value: string | number; readonly text: Bilingual }[],
  value: unknown,
  text: (both: Bilingual) => string,
): string | null {
  const option = options.find((known) => known.value === value);
  return option ? text(option.text) : null;
}
