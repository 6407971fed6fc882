import { Menu, UnstyledButton } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconCheck, IconSelector } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { sessionSwitchOrganizationMutation } from '~/api/generated/@tanstack/react-query.gen';
import { paths } from '~/paths';
import { queryClient } from '~/query-client';
import { session } from '~/session/session';
import { isSomethingTyped } from '~/session/typed-here';
import { useMe } from '~/session/use-me';

import { LeaveAsk } from './leave-question';
import classes from './organization-switcher.module.css';

/** In which organization one acts; another one, without signing in again. */
export function OrganizationSwitcher() {
  const { t } = useTranslation();
  const router = useRouter();
  const { organizationId, memberships } = useMe();
  const current = memberships.find((membership) => membership.organizationId === organizationId);
  const others = memberships.filter(({ suspended }) => !suspended);
  const change = useMutation({
    ...sessionSwitchOrganizationMutation(),
    onSuccess: async (view) => {
      session.enter(view);
      queryClient.clear();
      await router.navigate({ to: paths.home, ignoreBlocker: true });
      await router.invalidate();
    },
    onError: (error) => notifications.show({ color: 'red', message: error.detail }),
  });

  /** Where one would go, while it is asked whether what was typed may be lost. */
  const [asked, setAsked] = useState<string | null>(null);
  const goOver = (id: string) => {
    setAsked(null);
    change.mutate({ body: { organizationId: id } });
  };
  const choose = (id: string) => {
    if (id === organizationId) return;
    if (isSomethingTyped()) setAsked(id);
    else goOver(id);
  };

  if (others.length < 2) return <p className={classes.only}>{current?.organizationName}</p>;
  return (
    <>
      <Menu width="target">
        <Menu.Target>
          <UnstyledButton className={classes.switcher} aria-label={t('navigation.organization', { name: current?.organizationName ?? '' })}>
            <span>{current?.organizationName}</span>
            <IconSelector size={16} aria-hidden />
          </UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown>
          {others.map(({ organizationId: id, organizationName }) => (
            <Menu.Item key={id} rightSection={id === organizationId && <IconCheck size={14} aria-hidden />} onClick={() => choose(id)}>
              {organizationName}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {asked !== null && <LeaveAsk onLeave={() => goOver(asked)} onStay={() => setAsked(null)} />}
    </>
  );
}
