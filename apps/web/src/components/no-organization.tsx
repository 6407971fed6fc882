import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { useMe } from '~/session/use-me';
import { useSignOut } from '~/session/use-sign-out';
import { workIn } from '~/session/work-in';
import { Empty } from '~/ui/empty';

interface NoOrganizationProps {
  /** Why, where it is something else than a suspension. */
  readonly title?: string;
  readonly lead?: string;
}

/** Signed in, but with no organization to work in now: suspended, or a member of none. */
export function NoOrganization({ title, lead }: NoOrganizationProps) {
  const { t } = useTranslation();
  const { memberships, organizationId: here } = useMe();
  const signOut = useSignOut();
  const others = memberships.filter(({ suspended, organizationId }) => !suspended && organizationId !== here);
  const goTo = async (organizationId: string) => {
    await workIn(organizationId);
    location.reload();
  };
  return (
    <main>
      <Empty
        level={1}
        title={title ?? t('session.noOrganization')}
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
        {lead ?? t('session.noOrganizationLead')}
      </Empty>
    </main>
  );
}
