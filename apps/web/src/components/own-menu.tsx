import { Menu, UnstyledButton } from '@mantine/core';
import { IconLogout, IconUser } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { paths } from '~/paths';
import { keptByAssessment } from '~/session/kept-here';
import { useMe } from '~/session/use-me';
import { useSignOut } from '~/session/use-sign-out';

import { ColourChoice } from './colour-choice';
import { LanguageChoice } from './language-choice';
import classes from './own-menu.module.css';

/** One's own corner: profile, language, colours, sign-out. */
export function OwnMenu() {
  const { t } = useTranslation();
  const signOut = useSignOut();
  const { id, name, email } = useMe();
  const leave = () => {
    const unsent = [...keptByAssessment(id).values()].reduce((sum, count) => sum + count, 0);
    if (unsent === 0 || confirm(t('session.unsent', { count: unsent }))) void signOut();
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
          <Menu.Item leftSection={<IconLogout size={14} aria-hidden />} onClick={leave}>
            {t('navigation.signOut')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </div>
  );
}
