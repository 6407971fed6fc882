import { Button, Group } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useRouter, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { signUpStateOptions } from '~/api/generated/@tanstack/react-query.gen';
import { signUpResend } from '~/api/generated/sdk.gen';
import { Refusal } from '~/api/refusal';
import { LookIntoMail } from '~/components/look-into-mail';
import { SignInForm } from '~/forms/sign-in';
import { paths } from '~/paths';
import { arrive } from '~/session/arrive';
import { Card } from '~/ui/card';
import { Page } from '~/ui/page';
import { Way } from '~/ui/way';

import { whereNext } from './sign-in/where-next';

/** Password sign-in; then on to where one wanted to go. */
export function SignInPage() {
  const { t } = useTranslation();
  const router = useRouter();
  const { next = paths.home } = useSearch({ from: '/visitors/sign-in' });
  const { data: signUp } = useSuspenseQuery(signUpStateOptions());
  const [unconfirmed, setUnconfirmed] = useState<string | null>(null);
  const destination = whereNext(next);

  if (unconfirmed !== null) {
    return (
      <LookIntoMail
        lead={t('signUp.sentAgain', { email: unconfirmed })}
        resend={() => signUpResend({ body: { email: unconfirmed } })}
        onBack={() => setUnconfirmed(null)}
      />
    );
  }
  return (
    <Page title={t('signIn.title')} lead={destination && t('signIn.next', { page: t(`signIn.destinations.${destination}`) })}>
      <Card>
        <SignInForm
          onSignedIn={async (session) => {
            arrive(session);
            await router.navigate({ href: next });
          }}
          otherwise={(email, refusal) =>
            refusal instanceof Refusal &&
            refusal.code === 'sign_in_refused' &&
            email !== '' && (
              <Button
                variant="subtle"
                size="compact-sm"
                onClick={() => signUpResend({ body: { email } }).finally(() => setUnconfirmed(email))}
              >
                {t('signIn.resend')}
              </Button>
            )
          }
        />
      </Card>
      <Group justify="space-between">
        <Way to={paths.forgotten}>{t('signIn.forgotten')}</Way>
        {signUp.open && <Way to={paths.signUp}>{t('signIn.signUp')}</Way>}
      </Group>
    </Page>
  );
}
