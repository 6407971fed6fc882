import { Menu, UnstyledButton } from '@mantine/core';
import { IconLogout, IconUser } from '@tabler/icons-react';
import { Link, useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { sessionSignOut } from '~/api/generated/sdk.gen';
import { paths } from '~/paths';
import { queryClient } from '~/query-client';
import { session } from '~/session/session';
import { useMe } from '~/session/use-me';

import { ColourChoice } from './colour-choice';
import { LanguageChoice } from './language-choice';
import classes from './own-menu.module.css';

/** One's own corner: profile, language, colours, sign-out. */
export function OwnMenu() {
  const { t } = useTranslation();
  const router = useRouter();
  const { name, email } = useMe();

  const signOut = async () => {
    // Whoever leaves has left here, also when the server cannot be told now; the cookie ends by itself.
    await sessionSignOut().catch(() => undefined);
    session.leave();
    queryClient.clear();
    await router.navigate({ to: paths.signIn });
  };
  return (
    <div className={classes.corner}>
      <span className={classes.choices}>
        <LanguageChoice />
        <ColourChoice />
      </span>
      <Menu width={220} position="top-start">
        <Menu.Target>
          <UnstyledButton className={classes.own}>
            <span className={classes.face} aria-hidden>
              {[...name][0]}
            </span>
            {name}
          </UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{email}</Menu.Label>
          <Menu.Item leftSection={<IconUser size={14} aria-hidden />} component={Link} to={paths.profile}>
            {t('navigation.profile')}
          </Menu.Item>
          <Menu.Item leftSection={<IconLogout size={14} aria-hidden />} onClick={signOut}>
            {t('navigation.signOut')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </div>
  );
}
