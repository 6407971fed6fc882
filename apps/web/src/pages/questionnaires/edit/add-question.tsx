import { Button, Group, Select, Stack, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { draftQuestionsAdd } from '~/api/generated/sdk.gen';
import type { QuestionnaireVersionView } from '~/api/generated/types.gen';
import { useIdempotencyKey } from '~/api/use-idempotency';
import type { Editing } from '~/components/draft/editing';
import { useServerForm } from '~/forms/use-server-form';
import { useText } from '~/messages/use-text';
import { Dialog } from '~/ui/dialog';
import { Refused } from '~/ui/refused';

interface AddQuestionProps {
  readonly editing: Editing<QuestionnaireVersionView>;
  readonly onClose: () => void;
}

/** Adds a question at the end of a section; its texts are written afterwards. */
export function AddQuestion({ editing: { view, saving }, onClose }: AddQuestionProps) {
  const { t } = useTranslation();
  const { text } = useText();
  const navigate = useNavigate();
  const keyFor = useIdempotencyKey();
  const { id, content } = view;
  const { form, refusal, sending, submit } = useServerForm(
    { initialValues: { key: '', sectionKey: content.sections[0]?.key ?? '', type: 'maturity' as 'maturity' | 'ynp' } },
    async (values) => {
      await saving.act((version) => {
        const body = { ...values, key: values.key.trim(), version };
        return draftQuestionsAdd({ path: { id }, body, headers: { 'Idempotency-Key': keyFor(body) } });
      });
      onClose();
      await navigate({ to: '.', search: { at: `question:${values.key.trim()}` } });
    },
  );
  return (
    <Dialog title={t('authoring.add.title')} onClose={onClose}>
      <form onSubmit={submit} noValidate>
        <Stack>
          <Refused error={refusal} />
          <TextInput
            label={t('authoring.add.key')}
            description={t('authoring.add.keyHint')}
            data-autofocus
            autoComplete="off"
            {...form.getInputProps('key')}
          />
          <Select
            label={t('authoring.field.section')}
            data={content.sections.map(({ key, name }) => ({ value: key, label: text(name) || key }))}
            allowDeselect={false}
            {...form.getInputProps('sectionKey')}
          />
          <Select
            label={t('authoring.field.type')}
            data={(['maturity', 'ynp'] as const).map((value) => ({ value, label: t(`authoring.types.${value}`) }))}
            allowDeselect={false}
            {...form.getInputProps('type')}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('common.cancel')}
            </Button>
            <Button type="submit" loading={sending}>
              {t('authoring.add.submit')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
