import { Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import type { ReactNode } from 'react';

import classes from './page.module.css';

interface PageProps {
  /** Also the title of the browser's tab. */
  readonly title: string;
  /** One line below the title: what stands here, or the state of it. */
  readonly lead?: ReactNode;
  /** Where the page stands: links to the pages above it. */
  readonly above?: ReactNode;
  /** At the right of the title; one of them filled at most. */
  readonly actions?: ReactNode;
  /** Reading width, for forms and texts. */
  readonly narrow?: boolean;
  readonly children: ReactNode;
}

/** A page of the site: title, what can be done, content. */
export function Page({ title, lead, above, actions, narrow = false, children }: PageProps) {
  useDocumentTitle(`${title} | 円熟 Enjuku`);
  return (
    <div className={classes.page} data-narrow={narrow || undefined}>
      <header className={classes.head}>
        <div className={classes.words}>
          {above && <nav className={classes.above}>{above}</nav>}
          <Title order={1}>{title}</Title>
          {lead && <p className={classes.lead}>{lead}</p>}
        </div>
        {actions && <div className={classes.actions}>{actions}</div>}
      </header>
      {children}
    </div>
  );
}
