import type { ReactNode } from 'react';

import classes from './print.module.css';

interface SectionProps {
  readonly title: string;
  readonly lead?: ReactNode;
  /** On pages of its own, lying. */
  readonly wide?: boolean;
  readonly children: ReactNode;
}

/** A part of the paper: its title stays with what follows. */
export function Section({ title, lead, wide = false, children }: SectionProps) {
  return (
    <section className={classes.section} data-wide={wide || undefined}>
      <h2>{title}</h2>
      {lead && <p className={classes.lead}>{lead}</p>}
      {children}
    </section>
  );
}
