import { Title } from '@mantine/core';
import type { ReactNode } from 'react';

import classes from './empty.module.css';

interface EmptyProps {
  readonly title: string;
  /** What to do next, and why there is nothing yet. */
  readonly children?: ReactNode;
  readonly action?: ReactNode;
  /** Of the title among the page's headings. */
  readonly level?: 1 | 3;
}

/** Where a list will stand: says why it is empty and what to do next. */
export function Empty({ title, children, action, level = 3 }: EmptyProps) {
  return (
    <div className={classes.empty}>
      <Title order={level} size="h3">
        {title}
      </Title>
      {children && <p className="prose">{children}</p>}
      {action}
    </div>
  );
}
