import type { SuppliersListData } from '~/api/generated/types.gen';
import { CRITICALITIES, type Criticality } from '~/api/values';
import { flagIn, oneOf, said, someOf, textIn, textsIn } from '~/format/address-parts';

type Query = NonNullable<SuppliersListData['query']>;
export type SupplierFilter = Omit<Query, 'limit' | 'cursor' | 'sort'>;
export type SupplierSort = NonNullable<Query['sort']>;

const SORTS = ['name', '-name', 'code', '-code', 'criticality', '-criticality', 'updated', '-updated'] as const;
/** Columns that one may do without. */
export const OPTIONAL_COLUMNS = ['classes', 'criticality', 'tags', 'contact', 'owner', 'contract', 'state', 'updated'] as const;
export type OptionalColumn = (typeof OPTIONAL_COLUMNS)[number];
/** Those shown until somebody chooses. */
export const USUAL_COLUMNS: readonly OptionalColumn[] = ['classes', 'criticality', 'tags', 'contact', 'owner'];

/** What an external auditor sees nothing of. */
const WITHHELD: ReadonlySet<OptionalColumn> = new Set(['contact', 'owner']);

export function columnsFor(isOutsider: boolean): readonly OptionalColumn[] {
  return isOutsider ? OPTIONAL_COLUMNS.filter((column) => !WITHHELD.has(column)) : OPTIONAL_COLUMNS;
}

/** A link from somebody who sees more is looked at without the conditions that nothing is known of. */
export function searchFor(isOutsider: boolean, { ownerId, hasContact, ...search }: SuppliersSearch): SuppliersSearch {
  return said(isOutsider ? search : { ...search, ownerId, hasContact });
}

/** A view of the list as it stands in the address; what is as usual is left out. */
export interface SuppliersSearch {
  readonly search?: string;
  readonly classes?: string[];
  readonly hasClasses?: boolean;
  readonly criticality?: Criticality[];
  readonly tags?: string[];
  readonly ownerId?: string;
  readonly hasContact?: boolean;
  /** Active ones unless said otherwise. */
  readonly state?: 'ended' | 'all';
  readonly sort?: SupplierSort;
  readonly columns?: OptionalColumn[];
}

const MOST_VALUES = 50;
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export function suppliersSearchIn(address: Record<string, unknown>): SuppliersSearch {
  const ownerId = textIn(address.ownerId, 36);
  return said({
    search: textIn(address.search, 200),
    classes: textsIn(address.classes, MOST_VALUES, 40),
    hasClasses: flagIn(address.hasClasses),
    criticality: someOf(address.criticality, CRITICALITIES),
    tags: textsIn(address.tags, MOST_VALUES, 40),
    ownerId: ownerId !== undefined && ID.test(ownerId) ? ownerId : undefined,
    hasContact: flagIn(address.hasContact),
    state: oneOf(address.state, ['ended', 'all']),
    sort: oneOf(address.sort, SORTS),
    columns: someOf(address.columns, OPTIONAL_COLUMNS),
  });
}

/** What the list, the export and a change of all that is shown ask for. */
export function filterOf({ sort: _sort, columns: _columns, state, ...filter }: SuppliersSearch): SupplierFilter {
  return state === 'all' ? filter : { ...filter, state: state ?? 'active' };
}

/** An order as the API names it; undefined for the usual one. */
export function sortOf(column: string, desc: boolean): SupplierSort | undefined {
  const sort = oneOf(`${desc ? '-' : ''}${column}`, SORTS);
  return sort === 'name' ? undefined : sort;
}

/** Whether anything but the usual is asked for, so that an empty list may be because of it. */
export function isFiltered({ sort: _sort, columns: _columns, ...conditions }: SuppliersSearch): boolean {
  return Object.keys(conditions).length > 0;
}
