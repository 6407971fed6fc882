import type { MatrixColumnView } from '~/api/generated/types.gen';

/** Columns of one domain that are drawn side by side. */
export interface ColumnGroup {
  readonly domain: string;
  /** The first one drawn, counted over all columns from 0. */
  readonly from: number;
  readonly count: number;
}

/** What stands over the drawn columns: each domain as wide as those of its questions that are in sight. */
export function groupsOf(columns: readonly MatrixColumnView[], from: number, to: number): ColumnGroup[] {
  const groups: { domain: string; from: number; count: number }[] = [];
  for (const [at, { domain }] of columns.slice(from, to).entries()) {
    const last = groups.at(-1);
    if (last?.domain === domain) last.count += 1;
    else groups.push({ domain, from: from + at, count: 1 });
  }
  return groups;
}

/** A key without the domain that stands over it anyway: `03` of `IAM-03`. */
export function shortKey({ key, domain }: Pick<MatrixColumnView, 'key' | 'domain'>): string {
  return key.startsWith(`${domain}-`) ? key.slice(domain.length + 1) : key;
}
