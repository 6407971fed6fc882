import { Burger } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Outlet, useRouterState } from '@tanstack/react-router';
import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';

import { Navigation } from '~/components/navigation';
import { OrganizationSwitcher } from '~/components/organization-switcher';
import { OwnMenu } from '~/components/own-menu';
import { Brand } from '~/ui/brand';
import { useAfterwards } from '~/ui/use-afterwards';
import { Waiting } from '~/ui/waiting';

import classes from './members-frame.module.css';

/** Around the pages of those who are signed in: navigation at the left, on a phone behind a button. It stands before its page is made. */
export function MembersFrame({ children }: { readonly children?: ReactNode }) {
  const { t } = useTranslation();
  const [open, { toggle, close }] = useDisclosure();
  const address = useRouterState({ select: ({ location }) => location.pathname });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the navigation closes whenever another page has come
  useEffect(close, [address]);
  const stands = useAfterwards();
  return (
    <div className={classes.frame}>
      <a className={classes.skip} href="#page">
        {t('common.toContent')}
      </a>
      <div className={classes.bar}>
        <Burger opened={open} onClick={toggle} size="sm" aria-label={t('navigation.label')} aria-expanded={open} />
        <Brand />
      </div>
      <aside className={classes.side} data-open={open || undefined}>
        <div className={classes.brand}>
          <Brand />
        </div>
        <OrganizationSwitcher />
        <Navigation />
        <OwnMenu />
      </aside>
      <main id="page" tabIndex={-1} className={classes.main}>
        {stands ? (children ?? <Outlet />) : <Waiting />}
      </main>
    </div>
  );
}
