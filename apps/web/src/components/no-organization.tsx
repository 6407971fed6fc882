import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { useMe } from '~/session/use-me';
import { useSignOut } from '~/session/use-sign-out';
import { workIn } from '~/session/work-in';
import { Empty } from '~/ui/empty';

/** Signed in, but with no organization to work in now: suspended, or a member of none. */
export function NoOrganization() {
  const { t } = useTranslation();
  const { memberships } = useMe();
  const signOut = useSignOut();
  const others = memberships.filter(({ suspended }) => !suspended);
  const goTo = async (organizationId: string) => {
    await workIn(organizationId);
    location.reload();
  };
  return (
    <main>
      <Empty
        title={t('session.noOrganization')}
        action={
          <Group gap="xs" justify="center">
            {others.map(({ organizationId, organizationName }) => (
              <Button key={organizationId} onClick={() => goTo(organizationId)}>
                {t('session.workIn', { organization: organizationName })}
              </Button>
            ))}
            <Button variant="default" onClick={signOut}>
              {t('navigation.signOut')}
            </Button>
          </Group>
        }
      >
        {t('session.noOrganizationLead')}
      </Empty>
    </main>
  );
}
