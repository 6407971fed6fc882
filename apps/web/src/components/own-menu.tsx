import { Menu, UnstyledButton } from '@mantine/core';
import { IconLogout, IconUser } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { paths } from '~/paths';
import { countKept } from '~/session/kept-here';
import { isSomethingTyped } from '~/session/typed-here';
import { useMe } from '~/session/use-me';
import { useSignOut } from '~/session/use-sign-out';
import { Ask } from '~/ui/ask';

import { ColourChoice } from './colour-choice';
import { LanguageChoice } from './language-choice';
import { LeaveAsk } from './leave-question';
import classes from './own-menu.module.css';

/** One's own corner: profile, language, colours, sign-out. */
export function OwnMenu() {
  const { t } = useTranslation();
  const signOut = useSignOut();
  const { id, name, email } = useMe();
  /** How many answers and changes of drafts would be lost; asked about while it is not 0. */
  const [unsent, setUnsent] = useState(0);
  const [typed, setTyped] = useState(false);
  const leave = () => {
    const kept = countKept(id);
    if (kept > 0) setUnsent(kept);
    else if (isSomethingTyped()) setTyped(true);
    else void signOut();
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
      {typed && <LeaveAsk onLeave={() => void signOut()} onStay={() => setTyped(false)} />}
      {unsent > 0 && (
        <Ask
          title={t('session.unsentTitle')}
          submit={t('navigation.signOut')}
          danger
          onSubmit={() => void signOut()}
          onClose={() => setUnsent(0)}
        >
          <p className="prose">{t('session.unsent', { count: unsent })}</p>
        </Ask>
      )}
    </div>
  );
}
