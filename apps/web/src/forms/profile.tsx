import { Button, Group, Select, Stack, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { meReadQueryKey } from '~/api/generated/@tanstack/react-query.gen';
import { meChange } from '~/api/generated/sdk.gen';
import { LeaveQuestion } from '~/components/leave-question';
import { languageOf, speak } from '~/i18n';
import { queryClient } from '~/query-client';
import { useMe } from '~/session/use-me';
import { Refused } from '~/ui/refused';
import { sayDone } from '~/ui/saved';

import { LANGUAGE_CHOICES } from './choices';
import { useServerForm } from './use-server-form';

/** How one is called here, and in which language mails come; the pages follow. */
export function ProfileForm() {
  const { t } = useTranslation();
  const { name, language } = useMe();
  const { form, refusal, sending, submit } = useServerForm({ initialValues: { name, language } }, async (body) => {
    const { data } = await meChange({ body });
    queryClient.setQueryData(meReadQueryKey(), data);
    await speak(languageOf(data.language));
    form.resetDirty(body);
    sayDone(t('common.saved'));
  });
  return (
    <form onSubmit={submit} noValidate>
      <LeaveQuestion unsaved={form.isDirty() && !sending} />
      <Stack maw={440}>
        <Refused error={refusal} />
        <TextInput label={t('profile.name')} autoComplete="name" required {...form.getInputProps('name')} />
        <Select
          label={t('profile.language')}
          description={t('profile.languageHint')}
          data={LANGUAGE_CHOICES}
          allowDeselect={false}
          {...form.getInputProps('language')}
        />
        <Group>
          <Button type="submit" loading={sending} disabled={!form.isDirty()}>
            {t('common.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
