import { Anchor, Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useRouter, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { sessionSignIn } from '~/api/generated/sdk.gen';
import { useServerForm } from '~/forms/use-server-form';
import { paths } from '~/paths';
import { session } from '~/session/session';
import { Card } from '~/ui/card';
import { Page } from '~/ui/page';
import { Refused } from '~/ui/refused';

/** Password sign-in; then on to where one wanted to go. */
export function SignInPage() {
  const { t } = useTranslation();
  const router = useRouter();
  const { next = paths.home } = useSearch({ from: '/visitors/sign-in' });
  const { form, refusal, sending, submit } = useServerForm({ initialValues: { email: '', password: '' } }, async (body) => {
    const { data } = await sessionSignIn({ body });
    session.enter(data);
    await router.navigate({ href: next });
  });
  return (
    <Page title={t('signIn.title')}>
      <Card>
        <form onSubmit={submit}>
          <Stack>
            <Refused error={refusal} />
            <TextInput label={t('signIn.email')} type="email" autoComplete="username" required autoFocus {...form.getInputProps('email')} />
            <PasswordInput label={t('signIn.password')} autoComplete="current-password" required {...form.getInputProps('password')} />
            <Button type="submit" loading={sending}>
              {t('signIn.submit')}
            </Button>
            <Anchor href={paths.forgotten}>{t('signIn.forgotten')}</Anchor>
            <Anchor href={paths.signUp}>{t('signIn.signUp')}</Anchor>
          </Stack>
        </form>
      </Card>
    </Page>
  );
}
