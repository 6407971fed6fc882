import { type CellProblem, problemAt } from './cell-problems.js';
import { refuse } from './problems.js';
import type { TableRow } from './table.js';

/** A column that an importer knows. */
export interface ColumnSpec<Key extends string> {
  readonly key: Key;
  /** Headings that mean it, in both languages; the first one names it in problems. */
  readonly headers: readonly [string, ...string[]];
  readonly required: boolean;
}

export interface ColumnMatch<Key extends string> {
  /** Where each column stands, from 0; null when it is not there. */
  readonly at: Readonly<Record<Key, number | null>>;
  /** Columns that are missing or there twice. */
  readonly problems: readonly CellProblem[];
  /** Headings that mean nothing here; their columns are not read. */
  readonly ignored: readonly string[];
}

/**
 * Finds the columns of an uploaded table by their headings.
 *
 * Width of characters, white space and capitals make no difference: `ｶｲｼｬ 名`, `カイシャ名` are one heading (Unicode NFKC).
 * The first of several columns with the same heading is the one that counts.
 */
export function matchColumns<Key extends string>(header: TableRow, specs: readonly ColumnSpec<Key>[]): ColumnMatch<Key> {
  const found = header.cells.map((heading, column) => ({ heading, column, plain: plainHeading(heading) }));
  const problems: CellProblem[] = [];
  const at: Partial<Record<Key, number | null>> = {};
  const known = new Set<number>();
  for (const spec of specs) {
    const accepted = new Set(spec.headers.map(plainHeading));
    const [first, ...others] = found.filter(({ plain }) => accepted.has(plain));
    const name = spec.headers[0];
    at[spec.key] = first?.column ?? null;
    if (!first && spec.required) problems.push(problemAt({ row: header.row, column: null, name }, refuse('column_missing', { name }), ''));
    for (const { column, heading } of others)
      problems.push(problemAt({ row: header.row, column, name }, refuse('column_duplicate', { name }), heading));
    for (const { column } of first ? [first, ...others] : []) known.add(column);
  }
  const ignored = found.filter(({ column, plain }) => plain !== '' && !known.has(column)).map(({ heading }) => heading);
  return { at: at as Record<Key, number | null>, problems, ignored };
}

function plainHeading(heading: string): string {
  return heading.normalize('NFKC').replaceAll(/\s+/g, '').toLowerCase();
}
