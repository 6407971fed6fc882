import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { Notice } from '~/ui/notice';

import { nameOf, type Place } from './changes';
import classes from './conflicts.module.css';
import type { Draft } from './use-draft-saving';

interface ConflictsProps<View extends { readonly version: number }> {
  readonly draft: Draft<View>;
  /** Which place it is, in words. */
  readonly wordsOf: (place: Place) => string;
  /** What stands there, in words. */
  readonly shown: (value: unknown, place: Place) => string;
}

/** Where somebody else wrote meanwhile: both values, and the person here chooses. What was not accepted can be let go. Nothing while all is well. */
export function Conflicts<View extends { readonly version: number }>({ draft, wordsOf, shown }: ConflictsProps<View>) {
  const { t } = useTranslation();
  const { saving, changes } = draft;
  const { conflicts, waiting, refused, closed } = changes;
  const notAccepted = waiting.filter((change) => Object.hasOwn(refused, nameOf(change)));
  return (
    <>
      {closed !== null && (
        <Notice tone="warn" title={t('authoring.closed')}>
          <p>{closed}</p>
        </Notice>
      )}
      {conflicts.length > 0 && (
        <Notice tone="warn" title={t('authoring.conflict.title')}>
          <p>{t('authoring.conflict.lead')}</p>
          <ul className={classes.list}>
            {conflicts.map((conflict) => (
              <li key={nameOf(conflict.mine)}>
                <strong>{wordsOf(conflict.mine)}</strong>
                <dl className={classes.sides}>
                  <dt>{t('authoring.conflict.mine')}</dt>
                  <dd>{shown(conflict.mine.value, conflict.mine)}</dd>
                  <dt>{t('authoring.conflict.theirs')}</dt>
                  <dd>{shown(conflict.theirs, conflict.mine)}</dd>
                </dl>
                <Group gap="xs">
                  <Button size="xs" variant="default" onClick={() => saving.choose(conflict, 'mine')}>
                    {t('authoring.conflict.keepMine')}
                  </Button>
                  <Button size="xs" variant="default" onClick={() => saving.choose(conflict, 'theirs')}>
                    {t('authoring.conflict.keepTheirs')}
                  </Button>
                </Group>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {notAccepted.length > 0 && (
        <Notice tone="warn" title={t('authoring.refused.title')}>
          <ul className={classes.list}>
            {notAccepted.map((change) => (
              <li key={nameOf(change)}>
                <strong>{wordsOf(change)}</strong>
                <p>{refused[nameOf(change)]}</p>
                <Button size="xs" variant="default" onClick={() => saving.drop(change)}>
                  {t('authoring.refused.drop')}
                </Button>
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  );
}
