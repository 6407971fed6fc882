import { Title } from '@mantine/core';
import type { ReactNode } from 'react';

import classes from './card.module.css';

interface CardProps {
  readonly title?: ReactNode;
  readonly lead?: ReactNode;
  /** At the right of the title. */
  readonly aside?: ReactNode;
  readonly footer?: ReactNode;
  /** Without the inner space: a table or a list that reaches the edges. */
  readonly flush?: boolean;
  readonly children?: ReactNode;
}

/** A surface with a title. Level 2 of the page's headings. */
export function Card({ title, lead, aside, footer, flush = false, children }: CardProps) {
  return (
    <section className={classes.card}>
      {title && (
        <header className={classes.head}>
          <div className={classes.words}>
            <Title order={2}>{title}</Title>
            {lead && <p>{lead}</p>}
          </div>
          {aside}
        </header>
      )}
      <div className={flush ? classes.flush : classes.body}>{children}</div>
      {footer && <footer className={classes.foot}>{footer}</footer>}
    </section>
  );
}
