import { Anchor, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { sessionSignOut } from '~/api/generated/sdk.gen';
import { session } from '~/session/session';

/** As whom one is here, and the way to be somebody else. */
export function SignedInAs({ name, email }: { readonly name: string; readonly email: string }) {
  const { t } = useTranslation();
  const signOut = async () => {
    // The page stays: it shows what a stranger can do with the link.
    await sessionSignOut().catch(() => undefined);
    session.leave();
  };
  return (
    <Group gap="xs" justify="space-between">
      <span>{t('link.signedInAs', { name, email })}</span>
      <Anchor component="button" type="button" size="sm" onClick={signOut}>
        {t('link.somebodyElse')}
      </Anchor>
    </Group>
  );
}
