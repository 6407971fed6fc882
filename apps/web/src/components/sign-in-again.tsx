import { Anchor, Modal, Stack } from '@mantine/core';
import { useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { SignInForm } from '~/forms/sign-in';
import { paths } from '~/paths';
import { queryClient } from '~/query-client';
import { session } from '~/session/session';
import { useMe } from '~/session/use-me';
import { useFocusGivenBack } from '~/ui/use-focus-given-back';

/** Over a page whose session has ended: sign in again, or leave. */
export default function SignInAgain() {
  const { t } = useTranslation();
  const router = useRouter();
  const me = useMe();
  useFocusGivenBack();

  const leave = async () => {
    session.leave();
    await router.navigate({ to: paths.signIn, ignoreBlocker: true });
    queryClient.clear();
  };
  return (
    <Modal
      opened
      onClose={() => undefined}
      closeOnClickOutside={false}
      closeOnEscape={false}
      withCloseButton={false}
      title={t('session.ended')}
    >
      <Stack>
        <p className="prose">{t('session.endedLead')}</p>
        <SignInForm
          email={me.email}
          {...(me.organizationId && { organizationId: me.organizationId })}
          onSignedIn={(view) => session.enter(view)}
        />
        <Anchor component="button" type="button" size="sm" onClick={leave}>
          {t('session.somebodyElse')}
        </Anchor>
      </Stack>
    </Modal>
  );
}
