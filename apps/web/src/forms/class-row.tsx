import { ActionIcon, Group, NumberInput, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import type { InformationClassDto } from '~/api/generated/types.gen';
import { useText } from '~/messages/use-text';

import classes from './class-row.module.css';

interface ClassRowProps {
  readonly form: UseFormReturnType<{ classes: InformationClassDto[] }>;
  readonly at: number;
  readonly last: boolean;
  readonly disabled: boolean;
}

/** One class: its names, what a gap weighs there, and its place among the others. */
export function ClassRow({ form, at, last, disabled }: ClassRowProps) {
  const { t } = useTranslation();
  const { text } = useText();
  const path = `classes.${at}` as const;
  const name = text(form.getValues().classes[at]?.name ?? { ja: '', en: '' }) || t('classes.unnamed');
  const move = (to: number) => form.reorderListItem('classes', { from: at, to });
  return (
    <fieldset className={classes.row} disabled={disabled}>
      <legend className="only-read">{name}</legend>
      <TextInput label={t('classes.ja')} lang="ja" {...form.getInputProps(`${path}.name.ja`)} />
      <TextInput label={t('classes.en')} lang="en" {...form.getInputProps(`${path}.name.en`)} />
      <NumberInput
        label={t('classes.exposure')}
        min={0.01}
        max={100}
        step={0.5}
        decimalScale={2}
        hideControls
        {...form.getInputProps(`${path}.exposure`)}
      />
      <Group gap={4} wrap="nowrap" className={classes.moves ?? ''}>
        <ActionIcon
          variant="subtle"
          color="gray"
          disabled={disabled || at === 0}
          aria-label={t('classes.up', { name })}
          onClick={() => move(at - 1)}
        >
          <IconArrowUp size={16} />
        </ActionIcon>
        <ActionIcon
          variant="subtle"
          color="gray"
          disabled={disabled || last}
          aria-label={t('classes.down', { name })}
          onClick={() => move(at + 1)}
        >
          <IconArrowDown size={16} />
        </ActionIcon>
        <ActionIcon
          variant="subtle"
          color="gray"
          disabled={disabled}
          aria-label={t('classes.remove', { name })}
          onClick={() => form.removeListItem('classes', at)}
        >
          <IconTrash size={16} />
        </ActionIcon>
      </Group>
    </fieldset>
  );
}
