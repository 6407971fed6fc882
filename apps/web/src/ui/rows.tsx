import type { ReactNode } from 'react';

import classes from './rows.module.css';

interface RowProps {
  readonly title: ReactNode;
  readonly lead?: ReactNode;
  readonly action?: ReactNode;
}

/** A short list in a card: one fact a row, and what can be done about it at the right. */
export function Rows({ children }: { readonly children: ReactNode }) {
  return <ul>{children}</ul>;
}

Rows.Row = function Row({ title, lead, action }: RowProps) {
  return (
    <li className={classes.row}>
      <div className={classes.words}>
        <p className={classes.title}>{title}</p>
        {lead && <p className={classes.lead}>{lead}</p>}
      </div>
      {action && <div className={classes.actions}>{action}</div>}
    </li>
  );
};
