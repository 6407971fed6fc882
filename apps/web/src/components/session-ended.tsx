import { Anchor, Modal, Stack } from '@mantine/core';
import { useRouter } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';

import { meRead } from '~/api/generated/sdk.gen';
import { SignInForm } from '~/forms/sign-in';
import { paths } from '~/paths';
import { queryClient } from '~/query-client';
import { session } from '~/session/session';
import { useMe } from '~/session/use-me';
import { useSession } from '~/session/use-session';

/**
 * The session has ended while a page stood open: one signs in again here, and the page stays as it is, with what was typed into it.
 * Only for the person whose page it is; somebody else begins anew.
 */
export function SessionEnded() {
  const { t } = useTranslation();
  const router = useRouter();
  const me = useMe();
  const state = useSession();
  const hasEnded = state.kind === 'signed_out' && state.ended;
  const wasEnded = useRef(false);

  useEffect(() => {
    const isBack = wasEnded.current && state.kind === 'signed_in';
    wasEnded.current = hasEnded;
    if (isBack) void goOn(me, state.organizationId);
  }, [hasEnded, state, me]);

  const leave = async () => {
    session.leave();
    await router.navigate({ to: paths.signIn });
    queryClient.clear();
  };
  return (
    <Modal
      opened={hasEnded}
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

/** Another tab may have let in somebody else, or the same person elsewhere: then this page is not theirs. */
async function goOn(before: { readonly id: string; readonly organizationId: string | null }, organizationId: string | null): Promise<void> {
  const { data: now } = await meRead();
  if (now.id !== before.id || organizationId !== before.organizationId) location.assign(paths.home);
  else await queryClient.invalidateQueries();
}
