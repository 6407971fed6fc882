import type { CursorKey } from '@app/kernel';

import { type SupplierOrder, sortKey } from '../domain/supplier-order.js';

interface Sorting {
  /** In SQL, what rows are compared by, before the id. */
  readonly by: readonly string[];
  /** In SQL, the values kept in a cursor. */
  readonly kept: readonly string[];
  /** In SQL, the cursor's values on the other side of the comparison. */
  readonly from: (bound: readonly string[]) => readonly string[];
}

const RANK = `array_position(array['low', 'medium', 'high', 'critical'], s.criticality)`;
/** To the microsecond, as PostgreSQL keeps it; JavaScript's dates are coarser, and would skip or repeat rows. */
const MOMENT = `to_char(s.updated_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

const SORTINGS: Readonly<Record<string, Sorting>> = {
  name: {
    by: [`(s.name_kana = '')`, 's.name_kana', 's.name'],
    kept: ['s.name_kana', 's.name'],
    from: ([kana = '', name = '']) => [`(${kana}::text = '')`, `${kana}::text`, `${name}::text`],
  },
  code: { by: ['s.code'], kept: ['s.code'], from: ([code = '']) => [`${code}::text`] },
  criticality: { by: [RANK, 's.code'], kept: [RANK, 's.code'], from: ([rank = '', code = '']) => [`${rank}::int`, `${code}::text`] },
  updated: { by: ['s.updated_at'], kept: [MOMENT], from: ([moment = '']) => [`${moment}::timestamptz`] },
};

export interface PageSql {
  readonly orderBy: string;
  /** Null on the first page. */
  readonly after: string | null;
  /** An array of the cursor's values, to be selected with each row. */
  readonly cursor: string;
}

/** The order of a list in SQL, and where its page begins. It is total, since the id comes last: no row is skipped or shown twice. */
export function pageSql(order: SupplierOrder, begin: CursorKey | null, bind: (value: unknown) => string): PageSql {
  const sorting = SORTINGS[sortKey(order)];
  if (!sorting) throw new Error(`No sorting for ${order}.`);
  const descending = order.startsWith('-');
  const by = [...sorting.by, 's.relationship_id'];
  const orderBy = by.map((expression) => `${expression} ${descending ? 'desc' : 'asc'}`).join(', ');
  const cursor = `jsonb_build_array(${[...sorting.kept, 's.relationship_id'].join(', ')})`;
  if (!begin) return { orderBy, after: null, cursor };

  const bound = begin.map(bind);
  const from = [...sorting.from(bound), `${bound.at(-1)}::uuid`];
  return { orderBy, after: `(${by.join(', ')}) ${descending ? '<' : '>'} (${from.join(', ')})`, cursor };
}
