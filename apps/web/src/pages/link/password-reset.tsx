import { Button, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { passwordResetsComplete } from '~/api/generated/sdk.gen';
import { NewPassword } from '~/forms/new-password';
import { useServerForm } from '~/forms/use-server-form';
import { paths } from '~/paths';
import { session } from '~/session/session';
import { ButtonLink } from '~/ui/button-link';
import { Card } from '~/ui/card';
import { Page } from '~/ui/page';
import { Refused } from '~/ui/refused';
import { Way } from '~/ui/way';
import { Word } from '~/ui/word';

/** A new password in the place of a forgotten one; every session of the account ends with it. */
export function PasswordReset({ token }: { readonly token: string }) {
  const { t } = useTranslation();
  const [done, setDone] = useState(false);
  const { form, refusal, sending, submit } = useServerForm({ initialValues: { password: '' } }, async ({ password }) => {
    await passwordResetsComplete({ body: { token, password } });
    session.leave();
    setDone(true);
  });

  if (done) {
    return (
      <Word title={t('passwords.changed')} ways={<ButtonLink to={paths.signIn}>{t('signIn.toSignIn')}</ButtonLink>}>
        {t('passwords.changedLead')}
      </Word>
    );
  }
  return (
    <Page title={t('passwords.reset')} lead={t('passwords.resetLead')}>
      <Card>
        <form onSubmit={submit} noValidate>
          <Stack>
            <Refused error={refusal}>
              <Way to={paths.forgotten}>{t('link.newReset')}</Way>
            </Refused>
            <NewPassword autoFocus {...form.getInputProps('password')} />
            <Button type="submit" loading={sending}>
              {t('passwords.resetSubmit')}
            </Button>
          </Stack>
        </form>
      </Card>
    </Page>
  );
}
