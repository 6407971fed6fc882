import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import type { QuestionnaireVersionView } from '~/api/generated/types.gen';
import { nameOf, type Place } from '~/components/draft/changes';
import type { Editing } from '~/components/draft/editing';
import type { Condition } from '~/components/library/condition';
import { conditionWords } from '~/components/library/condition-words';
import { useText } from '~/messages/use-text';

import classes from './condition.module.css';
import { ConditionPart } from './condition-part';
import { firstCondition } from './new-condition';

interface ConditionFieldProps {
  readonly editing: Editing<QuestionnaireVersionView>;
  readonly place: Place;
  readonly label: string;
  readonly hint: string;
}

/** A condition put together from its parts, and said in words beside it. */
export function ConditionField({ editing: { view, saving, problemAt }, place, label, hint }: ConditionFieldProps) {
  const { t } = useTranslation();
  const { text } = useText();
  const condition = (saving.valueAt(place) ?? null) as Condition | null;
  const problem = problemAt(place);
  const enter = (next: Condition | null) => saving.enter(place, next);
  return (
    <fieldset className={classes.field} id={nameOf(place)} tabIndex={-1}>
      <legend>{label}</legend>
      <p className={classes.hint}>{hint}</p>
      {condition !== null && (
        <>
          <p className={`prose ${classes.words}`}>{conditionWords(condition, view, t, text)}</p>
          <ConditionPart condition={condition} known={view} depth={1} onChange={enter} />
        </>
      )}
      {problem && <p className={classes.problem}>{problem}</p>}
      <Group gap="xs">
        {condition === null ? (
          <Button size="xs" variant="default" onClick={() => enter(firstCondition('equals', view))}>
            {t('authoring.condition.begin')}
          </Button>
        ) : (
          <Button size="xs" variant="subtle" color="gray" onClick={() => enter(null)}>
            {t('authoring.condition.clear')}
          </Button>
        )}
      </Group>
    </fieldset>
  );
}
