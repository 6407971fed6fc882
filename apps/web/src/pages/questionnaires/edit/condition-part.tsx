import { ActionIcon, Button, Select } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import type { QuestionnaireVersionView } from '~/api/generated/types.gen';
import { CONDITION_KINDS, type Condition, type ConditionKind, kindOf } from '~/components/library/condition';

import classes from './condition.module.css';
import { ConditionSubject } from './condition-subject';
import { asKind, firstCondition } from './new-condition';

interface ConditionPartProps {
  readonly condition: Condition;
  readonly known: QuestionnaireVersionView;
  readonly depth: number;
  readonly onChange: (condition: Condition) => void;
  /** Only a member of a group can be taken out. */
  readonly onRemove?: () => void;
}

/** Deeper than this nobody can read a condition, and the API takes none. */
const MOST_DEPTH = 8;
const GROUPS: readonly ConditionKind[] = ['all_of', 'any_of', 'not'];

/** One part of a condition; a group holds further parts. */
export function ConditionPart({ condition, known, depth, onChange, onRemove }: ConditionPartProps) {
  const { t } = useTranslation();
  const kind = kindOf(condition);
  const kinds = CONDITION_KINDS.filter((one) => depth < MOST_DEPTH || !GROUPS.includes(one));
  const members = 'all_of' in condition ? condition.all_of : 'any_of' in condition ? condition.any_of : null;
  const withMembers = (next: readonly Condition[]) => onChange(kind === 'any_of' ? { any_of: next } : { all_of: next });
  return (
    <div className={classes.part}>
      <div className={classes.line}>
        <Select
          size="xs"
          aria-label={t('authoring.condition.kind')}
          data={kinds.map((value) => ({ value, label: t(`authoring.condition.kinds.${value}`) }))}
          value={kind}
          allowDeselect={false}
          onChange={(next) => next !== null && onChange(asKind(condition, next as ConditionKind, known))}
        />
        <ConditionSubject condition={condition} known={known} onChange={onChange} />
        {onRemove && (
          <ActionIcon variant="subtle" color="gray" aria-label={t('authoring.condition.remove')} onClick={onRemove}>
            <IconTrash size={16} />
          </ActionIcon>
        )}
      </div>
      {'not' in condition && (
        <div className={classes.members}>
          <ConditionPart condition={condition.not} known={known} depth={depth + 1} onChange={(not) => onChange({ not })} />
        </div>
      )}
      {members && (
        <div className={classes.members}>
          {members.map((member, index) => (
            <ConditionPart
              // biome-ignore lint/suspicious/noArrayIndexKey: members have no name of their own
              key={index}
              condition={member}
              known={known}
              depth={depth + 1}
              onChange={(next) => withMembers(members.with(index, next))}
              {...(members.length > 1 && { onRemove: () => withMembers(members.toSpliced(index, 1)) })}
            />
          ))}
          <Button size="xs" variant="subtle" onClick={() => withMembers([...members, firstCondition('equals', known)])}>
            {t('authoring.condition.add')}
          </Button>
        </div>
      )}
    </div>
  );
}
