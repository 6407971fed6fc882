import type { ComponentProps, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { Awaited, type Query } from '~/components/opens/awaited';
import { RowsBehind } from '~/components/opens/rows-behind';
import { SupplierLink } from '../supplier-link';
import { RowActions, type RowActionsProps } from './row-actions';

export interface Supplier {
  readonly relationshipId: string;
  readonly submissionId: string | null;
  readonly supplierName: string;
}

export interface SuppliersBehindProps<Row extends Supplier>
  extends Pick<ComponentProps<typeof RowsBehind>, 'caption' | 'columns' | 'lead'>,
    Pick<RowActionsProps, 'onOnly'> {
  readonly query: Query<{ readonly pages: readonly { readonly items: readonly Row[] }[] }> & RowActionsProps['query'];
  /** Said in the place of suppliers. */
  readonly nobody: string;
  /** What stands beside the supplier's name. */
  readonly cells: (row: Row) => ReactNode;
}

/** The suppliers behind a number, page by page, and the way to the whole report of only these. */
export function SuppliersBehind<Row extends Supplier>({ query, nobody, columns, cells, onOnly, ...table }: SuppliersBehindProps<Row>) {
  const { t } = useTranslation();
  return (
    <Awaited query={query}>
      {({ pages }) => {
        const rows = pages.flatMap(({ items }) => items);
        return (
          <>
            <RowsBehind nothing={nobody} columns={[{ key: 'supplier', words: t('report.heat.supplier') }, ...columns]} {...table}>
              {rows.map((row) => (
                <tr key={row.relationshipId}>
                  <td>
                    <SupplierLink submissionId={row.submissionId} name={row.supplierName} />
                  </td>
                  {cells(row)}
                </tr>
              ))}
            </RowsBehind>
            <RowActions rows={rows} query={query} onOnly={onOnly} />
          </>
        );
      }}
    </Awaited>
  );
}
