import { Button, MultiSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useClassNames } from '~/components/information-classes';
import classes from './planning.module.css';

interface MissingClassesProps {
  readonly supplier: string;
  readonly sending: boolean;
  readonly onSave: (classes: string[]) => void;
}

/** Which information a supplier handles: that decides what it is asked. */
export function MissingClasses({ supplier, sending, onSave }: MissingClassesProps) {
  const { t } = useTranslation();
  const names = useClassNames();
  const [chosen, setChosen] = useState<string[]>([]);
  return (
    <div className={classes.mending}>
      <MultiSelect
        aria-label={t('planning.obstacles.classesOf', { name: supplier })}
        placeholder={chosen.length === 0 ? t('planning.obstacles.chooseClasses') : ''}
        data={[...names].map(([value, label]) => ({ value, label }))}
        value={chosen}
        onChange={setChosen}
      />
      <Button variant="default" disabled={chosen.length === 0} loading={sending} onClick={() => onSave(chosen)}>
        {t('planning.obstacles.set')}
      </Button>
    </div>
  );
}
