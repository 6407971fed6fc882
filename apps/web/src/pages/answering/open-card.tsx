import { Button } from '@mantine/core';
import { IconChevronUp, IconHelpCircle } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';

import { useText } from '~/messages/use-text';
import { Key } from '~/ui/key';

import classes from './card.module.css';
import { CommentField } from './comment-field';
import { ConflictPanel } from './conflict-panel';
import { keyAction, type Offer, placeOf } from './keyboard';
import { LevelChoice } from './level-choice';
import { OptionChoice } from './option-choice';
import { OtherWays, wayContent } from './other-ways';
import { ProfileFields } from './profile-fields';
import { conflictAt } from './queue';
import { SaveState } from './save-state';
import { type Item, isAnswered, type Position } from './sheet';
import type { Sheet } from './use-sheet';

interface OpenCardProps {
  readonly sheet: Sheet;
  readonly position: Position;
  readonly onHelp: () => void;
  readonly onNext: () => void;
  readonly onPrevious: () => void;
}

/** The one question that is open. It takes the focus when it opens, so that keys answer it. */
export function OpenCard({ sheet, position, onHelp, onNext, onPrevious }: OpenCardProps) {
  const { t } = useTranslation();
  const { text } = useText();
  const { item } = position;
  const { queue, mayWrite } = sheet;
  const card = useRef<HTMLElement>(null);
  const heading = useId();
  const content = sheet.contentAt(item.key);
  const conflict = conflictAt(queue, item.key);
  const disabled = !mayWrite || conflict !== undefined;

  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each question that is opened
  useEffect(() => {
    card.current?.focus({ preventScroll: true });
    card.current?.scrollIntoView({ block: 'nearest' });
  }, [item.key]);

  const onKeyDown = (event: KeyboardEvent) => {
    const action = keyAction(event.nativeEvent, placeOf(event.target as Element), offerOf(item));
    if (!action) return;
    const answers = action.kind === 'level' || action.kind in { not_applicable: 1, unknown: 1, declined: 1 };
    if (answers && disabled) return;
    event.preventDefault();
    switch (action.kind) {
      case 'level':
        return sheet.answer(item.key, { kind: 'level', level: action.level });
      case 'next':
        return onNext();
      case 'previous':
        return onPrevious();
      case 'help':
        return onHelp();
      default:
        if (item.kind === 'question') sheet.answer(item.key, wayContent(item.asked, action.kind, content, text));
    }
  };

  return (
    <article ref={card} className={classes.card} tabIndex={-1} aria-labelledby={heading} onKeyDown={onKeyDown}>
      <header className={classes.head}>
        <div className={classes.above}>
          <span>
            <small>{item.key}</small>
            {item.kind === 'question' && text(item.asked.topic)}
            {item.kind === 'profile' && text(item.asked.label)}
            {item.kind === 'probe' && t('answering.impression')}
          </span>
          <small>{placeWords(sheet, position)}</small>
        </div>
        <h3 id={heading}>{text(item.asked.text)}</h3>
        {item.kind !== 'question' && text(item.asked.help) && <p className={classes.lead}>{text(item.asked.help)}</p>}
        {item.kind === 'question' && (
          <span className={classes.helps}>
            <Button variant="default" size="xs" leftSection={<IconHelpCircle size={14} aria-hidden />} onClick={onHelp}>
              {t('answering.helpButton')}
            </Button>
          </span>
        )}
      </header>

      {conflict && <ConflictPanel sheet={sheet} item={item} conflict={conflict} />}
      <Fields sheet={sheet} item={item} disabled={disabled} />
      {queue.refused[item.key] && (
        <p className={classes.refused} role="alert">
          {queue.refused[item.key]}
        </p>
      )}

      <footer className={classes.foot}>
        <SaveState sheet={sheet} />
        {mayWrite && !conflict && isAnswered(content) && (
          <Button className={classes.clear ?? ''} variant="subtle" color="gray" onClick={() => sheet.answer(item.key, {})}>
            {t('answering.clear')}
          </Button>
        )}
        <Button
          variant="subtle"
          color="gray"
          leftSection={<IconChevronUp size={16} aria-hidden />}
          disabled={position.previous === null}
          onClick={onPrevious}
        >
          {t('answering.previous')}
        </Button>
        <Button rightSection={<Key>↵</Key>} onClick={onNext}>
          {t(position.next ? 'answering.next' : 'answering.toSignOff')}
        </Button>
      </footer>
    </article>
  );
}

function Fields({ sheet, item, disabled }: { readonly sheet: Sheet; readonly item: Item; readonly disabled: boolean }) {
  const content = sheet.contentAt(item.key);
  const { scale } = sheet.view;
  const { key } = item;
  switch (item.kind) {
    case 'probe':
      return (
        <OptionChoice
          name={key}
          legend={key}
          options={item.asked.options}
          chosen={typeof content?.value === 'number' ? [content.value] : []}
          disabled={disabled}
          onChoose={(value) => sheet.answer(key, { kind: 'probe', value })}
        />
      );
    case 'profile':
      return (
        <ProfileFields
          question={item.asked}
          content={content}
          disabled={disabled}
          onChange={(changed, pause) => sheet.answer(key, changed, pause)}
        />
      );
    case 'question':
      return (
        <>
          <LevelChoice
            question={item.asked}
            scale={scale}
            level={content?.level ?? null}
            disabled={disabled}
            onChoose={(level) => sheet.answer(key, { kind: 'level', level })}
          />
          <OtherWays
            question={item.asked}
            scale={scale}
            content={content}
            disabled={disabled}
            onChange={(change, pause) => sheet.answer(key, change, pause)}
          />
          <div className={classes.more}>
            <CommentField comment={content?.comment ?? ''} disabled={disabled} onChange={(comment) => sheet.comment(key, comment)} />
          </div>
        </>
      );
  }
}

/** "43 / 64": its place among all questions, or within what is asked about the company. */
function placeWords({ parts }: Sheet, { part, item }: Position): string {
  const among = item.kind === 'question' ? parts.flatMap(({ items }) => items).filter(({ kind }) => kind === 'question') : part.items;
  return `${among.findIndex(({ key }) => key === item.key) + 1} / ${among.length}`;
}

function offerOf(item: Item): Offer {
  return item.kind === 'question' ? item.asked : { max: null, naAllowed: false };
}
