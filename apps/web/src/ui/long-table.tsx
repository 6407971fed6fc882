import { IconArrowDown, IconArrowsSort, IconArrowUp } from '@tabler/icons-react';
import {
  type ColumnDef,
  type ColumnSort,
  columnSizingFeature,
  columnVisibilityFeature,
  type Header,
  rowSortingFeature,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useEffectEvent, useRef } from 'react';

import classes from './long-table.module.css';

const features = tableFeatures({
  columnSizingFeature,
  columnVisibilityFeature,
  rowSortingFeature,
  columnMeta: {} as { readonly align?: 'end'; readonly flush?: boolean },
});

export type LongTableColumn<Row extends object> = ColumnDef<typeof features, Row, unknown>;

interface LongTableProps<Row extends object> {
  /** What the table lists, for those who cannot see it. */
  readonly label: string;
  /** Stable between renders, or all cells are drawn anew. */
  readonly columns: LongTableColumn<Row>[];
  /** As many as have come yet. */
  readonly rows: Row[];
  /** How many there are. */
  readonly total: number;
  readonly idOf: (row: Row) => string;
  /** Told how far one has scrolled, so that the rows from there on can be fetched. */
  readonly onReach: (index: number) => void;
  readonly hidden?: readonly string[];
  readonly sorted?: ColumnSort | undefined;
  readonly onSort?: (sorted: ColumnSort) => void;
  readonly rowHeight?: number;
  /** Rows are as high as what stands in them. */
  readonly wrapping?: boolean;
  readonly isMarked?: (row: Row) => boolean;
}

/** Rows beyond what is seen, drawn already: the keyboard walks into them before they come into sight. */
const BEYOND = 12;

/** A table of any length: only the rows in sight are in the page, and rows come as one scrolls. */
export function LongTable<Row extends object>(props: LongTableProps<Row>) {
  const { label, columns, rows, total, idOf, onReach, hidden = [], sorted, onSort, rowHeight = 40, wrapping = false, isMarked } = props;
  const scroller = useRef<HTMLElement>(null);
  const table = useTable({
    features,
    columns,
    data: rows,
    getRowId: idOf,
    manualSorting: true,
    state: { columnVisibility: Object.fromEntries(hidden.map((id) => [id, false])), sorting: sorted ? [sorted] : [] },
  });
  const drawn = table.getRowModel().rows;
  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: BEYOND,
  });
  const inSight = virtual.getVirtualItems();
  const [first, last] = [inSight[0], inSight.at(-1)];
  const reach = useEffectEvent(onReach);
  const reached = last?.index ?? 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again when rows have come, since one may have scrolled on meanwhile
  useEffect(() => reach(reached), [reached, rows.length]);

  const shown = table.getVisibleLeafColumns();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section ref={scroller} className={classes.scroller} aria-label={label} tabIndex={0} onKeyDown={walk}>
      <table className={classes.table} aria-rowcount={total + 1} style={{ minWidth: table.getTotalSize() }}>
        <colgroup>
          {shown.map((column) => (
            <col key={column.id} style={{ width: column.getSize() }} />
          ))}
        </colgroup>
        <thead>
          {table.getHeaderGroups().map(({ id, headers }) => (
            <tr key={id} aria-rowindex={1}>
              {headers.map((header) => (
                <th key={header.id} scope="col" data-align={header.column.columnDef.meta?.align} aria-sort={directionOf(header, onSort)}>
                  {onSort && header.column.columnDef.enableSorting ? (
                    <button type="button" className={classes.sort} onClick={() => onSort(nextSort(header))}>
                      <table.FlexRender header={header} />
                      <SortSign direction={header.column.getIsSorted()} />
                    </button>
                  ) : (
                    <table.FlexRender header={header} />
                  )}
                </th>
              ))}
            </tr>
          ))}
        </thead>
        <tbody>
          <Gap height={first?.start ?? 0} columns={shown.length} />
          {inSight.map(({ index }) => {
            const row = drawn[index];
            return (
              <tr
                key={row?.id ?? index}
                className={classes.row}
                aria-rowindex={index + 2}
                data-index={index}
                data-marked={(row && isMarked?.(row.original)) || undefined}
                style={wrapping ? {} : { height: rowHeight }}
                ref={wrapping ? virtual.measureElement : undefined}
              >
                {row?.getVisibleCells().map((cell) => (
                  <td key={cell.id} data-align={cell.column.columnDef.meta?.align} data-flush={cell.column.columnDef.meta?.flush}>
                    <table.FlexRender cell={cell} />
                  </td>
                ))}
                {!row && (
                  <td colSpan={shown.length}>
                    <span className={classes.coming} />
                  </td>
                )}
              </tr>
            );
          })}
          <Gap height={last ? virtual.getTotalSize() - last.end : 0} columns={shown.length} />
        </tbody>
      </table>
    </section>
  );
}

/** In the place of the rows that are out of sight. */
function Gap({ height, columns }: { readonly height: number; readonly columns: number }) {
  if (height === 0) return null;
  return (
    <tr>
      <td className={classes.gap} colSpan={columns} style={{ height }} />
    </tr>
  );
}

type AnyHeader<Row extends object> = Header<typeof features, Row, unknown>;

function directionOf<Row extends object>({ column }: AnyHeader<Row>, onSort: unknown) {
  if (!onSort || !column.columnDef.enableSorting) return undefined;
  const direction = column.getIsSorted();
  if (direction === false) return 'none';
  return direction === 'asc' ? 'ascending' : 'descending';
}

function nextSort<Row extends object>({ column }: AnyHeader<Row>): ColumnSort {
  const direction = column.getIsSorted();
  const desc = direction === false ? (column.columnDef.sortDescFirst ?? false) : direction === 'asc';
  return { id: column.id, desc };
}

function SortSign({ direction }: { readonly direction: false | 'asc' | 'desc' }) {
  if (direction === 'asc') return <IconArrowUp size={14} aria-hidden />;
  if (direction === 'desc') return <IconArrowDown size={14} aria-hidden />;
  return <IconArrowsSort size={14} aria-hidden className={classes.unsorted} />;
}

/** The arrow keys go from row to row, to the same control of each. */
function walk(event: React.KeyboardEvent<HTMLElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined || !(event.target instanceof HTMLElement)) return;
  const row = event.target.closest('tbody tr');
  if (!row) return;
  const controls = (one: Element | null) => [...(one?.querySelectorAll<HTMLElement>('a, button, input') ?? [])];
  const next = step === 1 ? row.nextElementSibling : row.previousElementSibling;
  const control = controls(next)[controls(row).indexOf(event.target)];
  if (!control) return;
  event.preventDefault();
  control.focus();
}
