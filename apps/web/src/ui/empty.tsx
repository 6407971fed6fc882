import { Title } from '@mantine/core';
import type { ReactNode } from 'react';

import classes from './empty.module.css';

interface EmptyProps {
  readonly title: string;
  /** What to do next, and why there is nothing yet. */
  readonly children?: ReactNode;
  readonly action?: ReactNode;
}

/** Where a list will stand: says why it is empty and what to do next. */
export function Empty({ title, children, action }: EmptyProps) {
  return (
    <div className={classes.empty}>
      <Title order={3}>{title}</Title>
      {children && <p className="prose">{children}</p>}
      {action}
    </div>
  );
}
