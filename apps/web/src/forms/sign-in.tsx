import { Button, Stack, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { sessionSignIn } from '~/api/generated/sdk.gen';
import type { SessionView } from '~/api/generated/types.gen';
import { Refused } from '~/ui/refused';

import { KnownPassword } from './known-password';
import { useServerForm } from './use-server-form';

interface SignInFormProps {
  /** Whose session it was; only they go on here. */
  readonly email?: string;
  readonly organizationId?: string;
  readonly onSignedIn: (session: SessionView) => unknown;
  /** Ways on where it is refused. */
  readonly otherwise?: (email: string, refusal: unknown) => ReactNode;
}

/** Signing in with a password. What was typed stays when it is refused. */
export function SignInForm({ email, organizationId, onSignedIn, otherwise }: SignInFormProps) {
  const { t } = useTranslation();
  const { form, refusal, sending, submit } = useServerForm({ initialValues: { email: email ?? '', password: '' } }, async (values) => {
    const { data } = await sessionSignIn({ body: { ...values, ...(organizationId && { organizationId }) } });
    await onSignedIn(data);
  });
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <Refused error={refusal}>{otherwise?.(form.getValues().email, refusal)}</Refused>
        <TextInput
          label={t('signIn.email')}
          type="email"
          autoComplete="username"
          required
          readOnly={email !== undefined}
          autoFocus={email === undefined}
          {...form.getInputProps('email')}
        />
        <KnownPassword {...(email !== undefined && { 'data-autofocus': true })} {...form.getInputProps('password')} />
        <Button type="submit" loading={sending}>
          {t('signIn.submit')}
        </Button>
      </Stack>
    </form>
  );
}
