import { Button, Group, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { ownSessionsListQueryKey } from '~/api/generated/@tanstack/react-query.gen';
import { ownPasswordChange } from '~/api/generated/sdk.gen';
import { queryClient } from '~/query-client';
import { useMe } from '~/session/use-me';
import { Refused } from '~/ui/refused';
import { sayDone } from '~/ui/saved';

import { KnownPassword } from './known-password';
import { NewPassword } from './new-password';
import { useServerForm } from './use-server-form';

/** A new password for the old one; the other sessions end. */
export function OwnPasswordForm() {
  const { t } = useTranslation();
  const { email } = useMe();
  const { form, refusal, sending, submit } = useServerForm({ initialValues: { current: '', password: '' } }, async (body) => {
    await ownPasswordChange({ body });
    form.reset();
    await queryClient.invalidateQueries({ queryKey: ownSessionsListQueryKey() });
    sayDone(t('passwords.changed'));
  });
  return (
    <form onSubmit={submit} noValidate>
      <Stack maw={440}>
        <Refused error={refusal} />
        {/* Says to a password manager whose password this is. */}
        <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
        <KnownPassword label={t('passwords.current')} {...form.getInputProps('current')} />
        <NewPassword {...form.getInputProps('password')} />
        <Group>
          <Button type="submit" variant="default" loading={sending} disabled={!form.isDirty()}>
            {t('profile.changePassword')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
