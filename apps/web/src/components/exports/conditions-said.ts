/** How the parts of a filter are called; undefined: pages have no word for it. */
export interface ConditionWords {
  readonly label: (condition: string) => string | undefined;
  readonly value: (condition: string, value: string) => string | undefined;
  /** Suppliers that were picked one by one, where the reader may know the name of none. */
  readonly picked: (count: number) => string;
  /** … beside those that are named. */
  readonly others: (count: number) => string;
  /** Somebody or something of whom the reader may know no more than that. */
  readonly unnamed: string;
  /** Campaigns that were left out of the conditions, since the reader may know nothing of them. */
  readonly leftOut: (count: number) => string;
}

/** More names would be a list of their own. */
export const MOST_NAMED = 20;

/** Named by ids. */
const BY_ID = ['ownerId', 'campaigns'];

/**
 * The conditions of an export as they were recorded, said as pages say them: `Criticality: high, critical`. What there is no word for stands
 * as it is. That answers are the suppliers' own is always so, and not said.
 *
 * @param unnamed campaigns that are left out of the conditions: said, so that nobody takes the export for one of everything
 */
export function conditionsSaid(filters: Readonly<Record<string, unknown>>, words: ConditionWords, unnamed = 0): string[] {
  return Object.entries(unnamed > 0 ? { ...filters, campaigns: filters.campaigns ?? [] } : filters)
    .filter(([name, wanted]) => name !== 'basis' || wanted !== 'self')
    .map(([name, wanted]) => {
      const values = [wanted].flat().map(String);
      const called = words.label(name);
      if (called === undefined) return `${name}=${values.join(',')}`;
      if (name === 'suppliers') return `${called}: ${pickedSaid(values, words)}`;
      const leftOut = name === 'campaigns' && unnamed > 0 ? [words.leftOut(unnamed)] : [];
      return `${called}: ${[...values.map((one) => saidOf(name, one, words)), ...leftOut].join(', ')}`;
    });
}

function saidOf(name: string, value: string, words: ConditionWords): string {
  return words.value(name, value) ?? (BY_ID.includes(name) ? words.unnamed : value);
}

/** Suppliers that were picked one by one, those of them that have a name for the reader, by code. */
export function namesOfPicked(ids: readonly string[], nameOf: (id: string) => string | undefined): string[] {
  return ids.flatMap((id) => nameOf(id) ?? []).sort();
}

function pickedSaid(ids: readonly string[], { value, picked, others }: ConditionWords): string {
  const named = namesOfPicked(ids, (id) => value('suppliers', id)).slice(0, MOST_NAMED);
  if (named.length === 0) return picked(ids.length);
  return [...named, ...(named.length < ids.length ? [others(ids.length - named.length)] : [])].join(', ');
}
