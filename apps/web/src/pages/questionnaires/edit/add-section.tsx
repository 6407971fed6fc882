import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import type { SectionView } from '~/api/generated/types.gen';
import { useServerForm } from '~/forms/use-server-form';
import { Dialog } from '~/ui/dialog';
import { Refused } from '~/ui/refused';

interface AddSectionProps {
  readonly onAdd: (section: SectionView) => Promise<unknown>;
  readonly onClose: () => void;
}

/** Adds a section at the end; questions can then be put into it. */
export function AddSection({ onAdd, onClose }: AddSectionProps) {
  const { t } = useTranslation();
  const { form, refusal, sending, submit } = useServerForm({ initialValues: { key: '', ja: '', en: '' } }, async ({ key, ja, en }) => {
    const name = { ja: ja.trim(), en: en.trim() };
    await onAdd({ key: key.trim(), name, shortName: name });
    onClose();
  });
  return (
    <Dialog title={t('authoring.sections.add')} onClose={onClose}>
      <form onSubmit={submit} noValidate>
        <Stack>
          <Refused error={refusal} />
          <TextInput
            label={t('authoring.sections.key')}
            description={t('authoring.sections.keyHint')}
            data-autofocus
            autoComplete="off"
            {...form.getInputProps('key')}
          />
          <TextInput label={t('authoring.fields.nameJa')} lang="ja" {...form.getInputProps('ja')} />
          <TextInput label={t('authoring.fields.nameEn')} lang="en" {...form.getInputProps('en')} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('common.cancel')}
            </Button>
            <Button type="submit" loading={sending}>
              {t('authoring.sections.submit')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
