import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { DataTable } from '~/ui/data-table';

import classes from './today.module.css';

/** As many as one looks through before something else. */
const FIRST = 8;

export interface MovedQuestion {
  readonly key: string;
  readonly topic: string;
  /** What is asked otherwise, one after another. */
  readonly changes: readonly string[];
  readonly effect: ReactNode;
}

interface MovesProps {
  readonly moved: readonly MovedQuestion[];
  /** What the last column says. */
  readonly effect: string;
}

/** Which questions are asked otherwise now, and what follows from it. */
export function Moves({ moved, effect }: MovesProps) {
  const { t } = useTranslation();
  const [all, setAll] = useState(false);
  if (moved.length === 0) return <p className={classes.note}>{t('today.movesNone')}</p>;
  return (
    <div className={classes.moves}>
      <h3>{t('today.moves', { count: moved.length })}</h3>
      <DataTable
        caption={t('today.moves', { count: moved.length })}
        columns={[
          { key: 'question', words: t('today.question') },
          { key: 'why', words: t('today.why') },
          { key: 'effect', words: effect, right: true },
        ]}
      >
        {(all ? moved : moved.slice(0, FIRST)).map(({ key, topic, changes, effect: follows }) => (
          <tr key={key}>
            <td>
              <span className={classes.id}>{key}</span>
              {topic}
            </td>
            <td>
              <ul className={classes.changes}>
                {changes.map((change) => (
                  <li key={change}>{change}</li>
                ))}
              </ul>
            </td>
            <td data-right className={classes.fromTo}>
              {follows}
            </td>
          </tr>
        ))}
      </DataTable>
      {moved.length > FIRST && (
        <Button variant="subtle" m="xs" className="not-printed" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t('today.fewer') : t('today.all', { count: moved.length })}
        </Button>
      )}
    </div>
  );
}
