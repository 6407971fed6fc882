import { Outlet } from '@tanstack/react-router';

import { ColourChoice } from '~/components/colour-choice';
import { LanguageChoice } from '~/components/language-choice';
import { Brand } from '~/ui/brand';

import classes from './visitors-frame.module.css';

/** Around the pages that anybody may open. */
export function VisitorsFrame() {
  return (
    <div className={classes.frame}>
      <header className={classes.head}>
        <Brand />
        <span className={classes.choices}>
          <LanguageChoice />
          <ColourChoice />
        </span>
      </header>
      <main className={classes.main}>
        <div className={classes.page}>
          <Outlet />
        </div>
      </main>
    </div>
  );
}
