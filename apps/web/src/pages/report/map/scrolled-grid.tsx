import type { ComponentPropsWithoutRef, RefObject } from 'react';

import classes from './heat-map.module.css';

interface ScrolledGridProps extends Omit<ComponentPropsWithoutRef<'table'>, 'role' | 'title'> {
  readonly title: string;
  readonly scroll: RefObject<HTMLElement | null>;
  readonly grid: RefObject<HTMLTableElement | null>;
}

/** A real table that scrolls in a region of its own, and whose cells take keys (`useCells`). */
export function ScrolledGrid({ title, scroll, grid, children, ...table }: ScrolledGridProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (WCAG 2.1.1)
    <section ref={scroll} className={classes.scroll} aria-label={title} tabIndex={0}>
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose cells take keys is what a grid is (ARIA 1.2) */}
      <table ref={grid} role="grid" {...table}>
        <caption className="only-read">{title}</caption>
        {children}
      </table>
    </section>
  );
}
