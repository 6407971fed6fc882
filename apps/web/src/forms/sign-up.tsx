import { Button, Stack, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { signUpSignUp } from '~/api/generated/sdk.gen';
import { useText } from '~/messages/use-text';
import { Refused } from '~/ui/refused';

import { NewPassword } from './new-password';
import { useServerForm } from './use-server-form';

const EMPTY = { organizationName: '', name: '', email: '', password: '' };

/** A new organization with its first account; the server mails a link to confirm the address. */
export function SignUpForm({ onSent }: { readonly onSent: (email: string) => void }) {
  const { t } = useTranslation();
  const { language } = useText();
  const { form, refusal, sending, submit } = useServerForm({ initialValues: EMPTY }, async (values) => {
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    await signUpSignUp({ body: { ...values, language, timeZone } });
    onSent(values.email);
  });
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <Refused error={refusal} />
        <TextInput
          label={t('signUp.organization')}
          description={t('signUp.organizationHint')}
          autoComplete="organization"
          required
          autoFocus
          {...form.getInputProps('organizationName')}
        />
        <TextInput label={t('signUp.name')} autoComplete="name" required {...form.getInputProps('name')} />
        <TextInput
          label={t('signIn.email')}
          description={t('signUp.emailHint')}
          type="email"
          autoComplete="username"
          required
          {...form.getInputProps('email')}
        />
        <NewPassword label={t('passwords.password')} {...form.getInputProps('password')} />
        <Button type="submit" loading={sending}>
          {t('signUp.submit')}
        </Button>
      </Stack>
    </form>
  );
}
