import type { ReactNode } from 'react';

import classes from './print.module.css';

export interface PrintColumn {
  readonly key: string;
  readonly words: ReactNode;
  readonly align?: 'right' | 'centre';
}

interface PrintTableProps {
  readonly caption: string;
  readonly columns: readonly PrintColumn[];
  /** `<tr>`s; a row is never broken, and the head stands on every page. */
  readonly children: ReactNode;
}

export function PrintTable({ caption, columns, children }: PrintTableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (WCAG 2.1.1)
    <section className={classes.scroll} aria-label={caption} tabIndex={0}>
      <table className={classes.table}>
        <caption className="only-read">{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ key, words, align }) => (
              <th key={key} scope="col" data-align={align}>
                {words}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </section>
  );
}
