import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { signUpStateOptions } from '~/api/generated/@tanstack/react-query.gen';
import { signUpResend } from '~/api/generated/sdk.gen';
import { LookIntoMail } from '~/components/look-into-mail';
import { SignUpForm } from '~/forms/sign-up';
import { paths } from '~/paths';
import { Card } from '~/ui/card';
import { Page } from '~/ui/page';
import { Way } from '~/ui/way';

/** A new organization; where the operator has closed sign-up, the page says so and who can still come in. */
export function SignUpPage() {
  const { t } = useTranslation();
  const { data: state } = useSuspenseQuery(signUpStateOptions());
  const [sentTo, setSentTo] = useState<string | null>(null);

  if (!state.open) {
    return (
      <Page title={t('signUp.closed')}>
        <Card>
          <p className="prose">{t('signUp.closedLead')}</p>
        </Card>
        <Way to={paths.signIn}>{t('signIn.toSignIn')}</Way>
      </Page>
    );
  }
  if (sentTo !== null) {
    return (
      <LookIntoMail
        lead={t('signUp.sent', { email: sentTo })}
        resend={() => signUpResend({ body: { email: sentTo } })}
        onBack={() => setSentTo(null)}
      />
    );
  }
  return (
    <Page title={t('signUp.title')} lead={t('signUp.lead')}>
      <Card>
        <SignUpForm onSent={setSentTo} />
      </Card>
      <p className="prose">
        {t('signUp.invited')} <Way to={paths.signIn}>{t('signIn.toSignIn')}</Way>
      </p>
    </Page>
  );
}
