import { Anchor, Stack } from '@mantine/core';
import { useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { paths } from '~/paths';
import { queryClient } from '~/query-client';
import { session } from '~/session/session';
import { StandingDialog } from '~/ui/standing-dialog';

import { OwnSignIn } from './own-sign-in';

/** Over a page whose session has ended: sign in again, or leave. */
export default function SignInAgain() {
  const { t } = useTranslation();
  const router = useRouter();

  const leave = async () => {
    session.leave();
    await router.navigate({ to: paths.signIn, ignoreBlocker: true });
    queryClient.clear();
  };
  return (
    <StandingDialog title={t('session.ended')}>
      <Stack>
        <p className="prose">{t('session.endedLead')}</p>
        <OwnSignIn />
        <Anchor component="button" type="button" size="sm" onClick={leave}>
          {t('session.somebodyElse')}
        </Anchor>
      </Stack>
    </StandingDialog>
  );
}
