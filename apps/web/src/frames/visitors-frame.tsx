import { Link, Outlet } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { ColourChoice } from '~/components/colour-choice';
import { LanguageChoice } from '~/components/language-choice';
import { paths } from '~/paths';
import { Brand } from '~/ui/brand';

import classes from './visitors-frame.module.css';

/** Around the pages that anybody may open. */
export function VisitorsFrame({ children }: { readonly children?: ReactNode }) {
  const { t } = useTranslation();
  return (
    <div className={classes.frame}>
      <header className={classes.head}>
        <Link to={paths.home} className={classes.brand}>
          <Brand />
        </Link>
        <span className={classes.choices}>
          <LanguageChoice />
          <ColourChoice />
        </span>
      </header>
      <main className={classes.main}>
        <div className={classes.page}>{children ?? <Outlet />}</div>
      </main>
      <footer className={classes.foot}>
        <span>{t('about.tagline')}</span>
        <nav aria-label={t('about.more')}>
          <Link to={paths.about}>{t('about.title')}</Link>
          <Link to={paths.verifyLink}>{t('verify.title')}</Link>
        </nav>
      </footer>
    </div>
  );
}
