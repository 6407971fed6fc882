import { Button, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { passwordResetsRequest } from '~/api/generated/sdk.gen';
import { LookIntoMail } from '~/components/look-into-mail';
import { useServerForm } from '~/forms/use-server-form';
import { paths } from '~/paths';
import { Card } from '~/ui/card';
import { Page } from '~/ui/page';
import { Refused } from '~/ui/refused';
import { Way } from '~/ui/way';

/** Asks for a mail with a link to set a new password. */
export function ForgottenPasswordPage() {
  const { t } = useTranslation();
  const [sentTo, setSentTo] = useState<string | null>(null);
  const { form, refusal, sending, submit } = useServerForm({ initialValues: { email: '' } }, async ({ email }) => {
    await passwordResetsRequest({ body: { email } });
    setSentTo(email);
  });

  if (sentTo !== null) {
    return (
      <LookIntoMail
        lead={t('passwords.sent', { email: sentTo })}
        resend={() => passwordResetsRequest({ body: { email: sentTo } })}
        onBack={() => setSentTo(null)}
      />
    );
  }
  return (
    <Page title={t('passwords.forgotten')} lead={t('passwords.forgottenLead')}>
      <Card>
        <form onSubmit={submit} noValidate>
          <Stack>
            <Refused error={refusal} />
            <TextInput label={t('signIn.email')} type="email" autoComplete="username" required autoFocus {...form.getInputProps('email')} />
            <Button type="submit" loading={sending}>
              {t('passwords.send')}
            </Button>
          </Stack>
        </form>
      </Card>
      <Way to={paths.signIn}>{t('signIn.toSignIn')}</Way>
    </Page>
  );
}
