import { Button, Stack, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { receivedInvitationsJoin } from '~/api/generated/sdk.gen';
import type { OpenedInvitationView, SessionView } from '~/api/generated/types.gen';
import { useText } from '~/messages/use-text';
import { Refused } from '~/ui/refused';

import { NewPassword } from './new-password';
import { useServerForm } from './use-server-form';

interface JoinFormProps {
  readonly token: string;
  readonly invitation: OpenedInvitationView;
  readonly onJoined: (session: SessionView) => unknown;
}

/** Joining an organization with a new account. */
export function JoinForm({ token, invitation: { name, email }, onJoined }: JoinFormProps) {
  const { t } = useTranslation();
  const { language } = useText();
  const { form, refusal, sending, submit } = useServerForm({ initialValues: { name, password: '' } }, async (values) => {
    const { data } = await receivedInvitationsJoin({ body: { ...values, token, language } });
    await onJoined(data);
  });
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <Refused error={refusal} />
        <TextInput label={t('signIn.email')} value={email} readOnly autoComplete="username" />
        <TextInput label={t('signUp.name')} autoComplete="name" required {...form.getInputProps('name')} />
        <NewPassword label={t('passwords.password')} {...form.getInputProps('password')} />
        <Button type="submit" loading={sending}>
          {t('link.join')}
        </Button>
      </Stack>
    </form>
  );
}
