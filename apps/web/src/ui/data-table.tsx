import type { CSSProperties, ReactNode } from 'react';

import classes from './data-table.module.css';

interface Column {
  readonly key: string;
  readonly words: ReactNode;
  /** What a card says of it, where its words are more than a text. */
  readonly short?: string;
  /** Numbers line up at the right. */
  readonly right?: boolean;
}

interface DataTableProps {
  /** What the table shows, for those who cannot see where it stands. */
  readonly caption: string;
  readonly columns: readonly Column[];
  /**
   * On a narrow screen each row is a card, its cells below each other beside their column's words. A cell with `data-card="title"` comes first and
   * stands alone, so does one with `data-card="alone"` in its place, and one with `data-card="corner"` at the upper right. `beside`: the other
   * cells stand side by side, each below its column's words, as many in a line as there is room for.
   */
  readonly cards?: boolean | 'beside';
  /** `<tr>`s with a cell for each column. */
  readonly children: ReactNode;
}

/** A plain table in the look of the site; on a narrow screen it becomes cards, or scrolls by itself. */
export function DataTable({ caption, columns, cards = false, children }: DataTableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (WCAG 2.1.1)
    <section className={classes.scroll} aria-label={caption} tabIndex={0}>
      <table className={classes.table} data-cards={cards || undefined} style={cards ? wordsOf(columns) : {}}>
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

/** Where the style sheet finds what a cell of a card is about: `--words-1` for the first column. */
function wordsOf(columns: readonly Column[]): CSSProperties {
  const words = columns.map(({ words: word, short = word }, at) => [
    `--words-${at + 1}`,
    typeof short === 'string' ? JSON.stringify(short) : '""',
  ]);
  return Object.fromEntries(words);
}
