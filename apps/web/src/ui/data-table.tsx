import type { ReactNode } from 'react';

import classes from './data-table.module.css';

interface Column {
  readonly key: string;
  readonly words: ReactNode;
  /** Numbers line up at the right. */
  readonly right?: boolean;
}

interface DataTableProps {
  /** What the table shows, for those who cannot see where it stands. */
  readonly caption: string;
  readonly columns: readonly Column[];
  /** `<tr>`s with a cell for each column. */
  readonly children: ReactNode;
}

/** A plain table in the look of the site; on a narrow screen it scrolls by itself. */
export function DataTable({ caption, columns, children }: DataTableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (WCAG 2.1.1)
    <section className={classes.scroll} aria-label={caption} tabIndex={0}>
      <table className={classes.table}>
        <caption className="only-read">{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ key, words, right }) => (
              <th key={key} scope="col" data-right={right || undefined}>
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
