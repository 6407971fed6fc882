import type { ComponentProps, ReactNode } from 'react';

import { DataTable } from '~/ui/data-table';

import classes from './opens.module.css';

interface RowsBehindProps extends Omit<ComponentProps<typeof DataTable>, 'children'> {
  /** Said in the place of rows. */
  readonly nothing: string;
  /** How the table is read. */
  readonly lead?: string | undefined;
  /** A `<tr>` each. */
  readonly children: readonly ReactNode[];
}

/** The rows that went into a number, as wide as the sheet; or a sentence where there are none. */
export function RowsBehind({ nothing, lead, children, ...table }: RowsBehindProps) {
  if (children.length === 0) return <p className={`prose ${classes.after}`}>{nothing}</p>;
  return (
    <div className={classes.rows}>
      {lead && <p className={classes.lead}>{lead}</p>}
      <DataTable {...table}>{children}</DataTable>
    </div>
  );
}
