import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { moment } from '~/format/dates';
import { useText } from '~/messages/use-text';
import { useMe } from '~/session/use-me';
import { Notice } from '~/ui/notice';

import { BriefAnswer } from './brief-answer';
import classes from './conflict-panel.module.css';
import type { Content } from './content';
import type { Conflict } from './queue';
import type { Item } from './sheet';
import type { Sheet } from './use-sheet';

interface ConflictPanelProps {
  readonly sheet: Sheet;
  readonly item: Item;
  readonly conflict: Conflict;
}

/** Two people answered the same question: both side by side, and the person here chooses. */
export function ConflictPanel({ sheet, item, conflict }: ConflictPanelProps) {
  const { t } = useTranslation();
  const { language } = useText();
  const { mine, theirs } = conflict;
  // Two tabs, or two devices, of one person.
  const isOwn = useMe().name === theirs.by;
  const sides: readonly { readonly which: 'mine' | 'theirs'; readonly title: string; readonly content: Content }[] = [
    { which: 'mine', title: t(isOwn ? 'answering.conflict.here' : 'answering.conflict.mine'), content: mine.content },
    {
      which: 'theirs',
      title: isOwn
        ? t('answering.conflict.elsewhere', { at: moment(theirs.at, language) })
        : t('answering.conflict.theirs', { name: theirs.by, at: moment(theirs.at, language) }),
      content: theirs,
    },
  ];
  return (
    <div className={classes.panel}>
      <Notice tone="warn" title={isOwn ? t('answering.conflict.own') : t('answering.conflict.title', { name: theirs.by })}>
        <p>{t('answering.conflict.lead')}</p>
      </Notice>
      <div className={classes.sides}>
        {sides.map(({ which, title, content }) => (
          <section key={which} className={classes.side} aria-label={title}>
            <h4>{title}</h4>
            <BriefAnswer item={item} content={content} scale={sheet.view.scale} full />
            <Button variant="default" size="xs" onClick={() => sheet.autosave.choose(item.key, which)}>
              {t(`answering.conflict.keep.${which}`)}
            </Button>
          </section>
        ))}
      </div>
    </div>
  );
}
