import { Alert, Button, Group, Radio, Stack } from '@mantine/core';
import { IconGitMerge } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

import classes from './two-edits.module.css';
import type { Edits } from './use-shared-form';

const PARTS = { size: 'sm', classNames: { label: classes.whose ?? '', description: classes.what ?? '' } } as const;

interface TwoEditsProps<Values extends object, Place extends string> {
  /** Nothing while nobody was quicker. */
  readonly edits: Edits<Values, Place> | null;
  readonly labelOf: (place: Place) => string;
  /** What stands at a place, as one line that a person reads; '' for nothing. */
  readonly asText: (place: Place, values: Values) => string;
}

/** Somebody saved the same meanwhile: both contents side by side, and one is chosen for each place that both changed. */
export function TwoEdits<Values extends object, Place extends string>({ edits, ...words }: TwoEditsProps<Values, Place>) {
  return edits && <Choice edits={edits} {...words} />;
}

function Choice<Values extends object, Place extends string>({
  edits: { theirs, mine, conflicts, came, settle },
  labelOf,
  asText,
}: TwoEditsProps<Values, Place> & { readonly edits: Edits<Values, Place> }) {
  const { t } = useTranslation();
  // Mine stays unless it is given up.
  const [given, setGiven] = useState<readonly Place[]>([]);
  const place = useRef<HTMLDivElement>(null);
  // What has to be decided stands above; the button that was pressed, below.
  useEffect(() => place.current?.focus(), []);
  return (
    <Alert
      ref={place}
      className={classes.panel ?? ''}
      tabIndex={-1}
      role="alert"
      color="yellow"
      variant="light"
      icon={<IconGitMerge size={18} />}
      title={t('twoEdits.title')}
    >
      <Stack>
        <p className="prose">{t(conflicts.length === 0 ? 'twoEdits.apart' : 'twoEdits.lead')}</p>
        {conflicts.map((conflict) => (
          <Radio.Group
            key={conflict}
            label={labelOf(conflict)}
            value={given.includes(conflict) ? 'theirs' : 'mine'}
            onChange={(side) => setGiven(side === 'theirs' ? [...given, conflict] : given.filter((one) => one !== conflict))}
          >
            <div className={classes.sides}>
              <Radio value="theirs" {...PARTS} label={t('twoEdits.theirs')} description={asText(conflict, theirs) || t('common.none')} />
              <Radio value="mine" {...PARTS} label={t('twoEdits.mine')} description={asText(conflict, mine) || t('common.none')} />
            </div>
          </Radio.Group>
        ))}
        {came.length > 0 && <p className="prose">{t('twoEdits.came', { places: came.map(labelOf).join(t('twoEdits.and')) })}</p>}
        <Group>
          <Button variant="default" onClick={() => settle(conflicts.filter((conflict) => !given.includes(conflict)))}>
            {t('twoEdits.settle')}
          </Button>
        </Group>
      </Stack>
    </Alert>
  );
}
