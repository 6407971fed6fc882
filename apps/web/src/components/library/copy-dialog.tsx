import { Button, Group, Select, Stack, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { useIdempotencyKey } from '~/api/use-idempotency';
import { useServerForm } from '~/forms/use-server-form';
import { useText } from '~/messages/use-text';
import { Dialog } from '~/ui/dialog';
import { Refused } from '~/ui/refused';

import { type LibraryKind, WAYS } from './kinds';
import type { LibraryVersion } from './use-versions';

interface CopyDialogProps {
  readonly kind: LibraryKind;
  /** What can be copied; the first is proposed. */
  readonly versions: readonly Pick<LibraryVersion, 'id' | 'name' | 'number'>[];
  readonly onClose: () => void;
}

/** Begins a draft of one's own as a copy of a version, under a name of its own. */
export function CopyDialog({ kind, versions, onClose }: CopyDialogProps) {
  const { t } = useTranslation();
  const { text } = useText();
  const client = useQueryClient();
  const navigate = useNavigate();
  const keyFor = useIdempotencyKey();
  const [first] = versions;
  const { form, refusal, sending, submit } = useServerForm(
    { initialValues: { versionId: first?.id ?? '', name: { ...(first?.name ?? { ja: '', en: '' }) } } },
    async (body) => {
      const { id } = await WAYS[kind].copy(body, keyFor(body));
      await navigate({ to: WAYS[kind].edit, params: { id } });
      await client.invalidateQueries();
    },
  );
  const choose = (id: string | null) => {
    const chosen = versions.find((version) => version.id === id);
    if (chosen) form.setValues({ versionId: chosen.id, name: { ...chosen.name } });
  };
  return (
    <Dialog title={t(`authoring.copy.title.${kind}`)} onClose={onClose}>
      <form onSubmit={submit} noValidate>
        <Stack>
          <p className="prose">{t('authoring.copy.lead')}</p>
          <Refused error={refusal} />
          {versions.length > 1 && (
            <Select
              label={t('authoring.copy.origin')}
              data={versions.map(({ id, name, number }) => ({ value: id, label: t('authoring.versionOf', { name: text(name), number }) }))}
              allowDeselect={false}
              {...form.getInputProps('versionId')}
              onChange={choose}
            />
          )}
          <TextInput label={t('authoring.fields.nameJa')} lang="ja" data-autofocus {...form.getInputProps('name.ja')} />
          <TextInput label={t('authoring.fields.nameEn')} lang="en" {...form.getInputProps('name.en')} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('common.cancel')}
            </Button>
            <Button type="submit" loading={sending}>
              {t('authoring.copy.submit')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
