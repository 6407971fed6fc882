import { Radio, Select, Stack, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';

import { useText } from '~/messages/use-text';

import { usePublishedQuestionnaires } from './published';

export interface What {
  readonly name: string;
  readonly purpose: string;
  readonly questionnaireVersionId: string;
  readonly form: 'full' | 'short';
}

/** What is asked, and what for. */
export function WhatFields({ form, disabled }: { readonly form: UseFormReturnType<What>; readonly disabled: boolean }) {
  const { t } = useTranslation();
  const { text } = useText();
  const versions = usePublishedQuestionnaires();
  const chosen = versions.find(({ id }) => id === form.getValues().questionnaireVersionId);
  return (
    <Stack>
      <TextInput
        label={t('planning.what.name')}
        description={t('planning.what.nameHint')}
        maxLength={200}
        required
        disabled={disabled}
        {...form.getInputProps('name')}
      />
      <Textarea
        label={t('planning.what.purpose')}
        description={t('planning.what.purposeHint')}
        placeholder={t('planning.what.purposeExample')}
        autosize
        minRows={3}
        maxLength={4_000}
        disabled={disabled}
        {...form.getInputProps('purpose')}
      />
      <Select
        label={t('planning.what.questionnaire')}
        data={versions.map(({ id, name, number }) => ({ value: id, label: t('planning.versionOf', { name: text(name), number }) }))}
        allowDeselect={false}
        disabled={disabled}
        {...form.getInputProps('questionnaireVersionId')}
      />
      <Radio.Group label={t('planning.what.form')} {...form.getInputProps('form')}>
        <Stack gap="xs" mt="xs">
          <Radio
            value="full"
            disabled={disabled}
            label={t('planning.what.full', { count: chosen?.questionCount ?? 0 })}
            description={t('planning.what.fullHint')}
          />
          <Radio
            value="short"
            disabled={disabled || chosen?.shortFormCount === 0}
            label={t('planning.what.short', { count: chosen?.shortFormCount ?? 0 })}
            description={t('planning.what.shortHint')}
          />
        </Stack>
      </Radio.Group>
    </Stack>
  );
}
