import type { ReactNode } from 'react';

import classes from './notice.module.css';

interface NoticeProps {
  readonly title?: string;
  /** `warn`: something needs a decision or patience; `plain`: good to know. */
  readonly tone?: 'plain' | 'warn';
  readonly children?: ReactNode;
}

/** A few lines in the page that say how things stand and what can be done. Read out when they appear. */
export function Notice({ title, tone = 'plain', children }: NoticeProps) {
  return (
    <div className={classes.notice} data-tone={tone} role="status">
      {title && <p className={classes.title}>{title}</p>}
      {children}
    </div>
  );
}
