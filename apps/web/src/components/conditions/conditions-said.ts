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
  /** Campaigns that were left out of the conditions. */
  readonly leftOut: (count: number) => string;
}

/** More names would be a list of their own. */
export const MOST_NAMED = 20;

/** Named by ids. */
const BY_ID = ['ownerId', 'campaigns'];

/** How many ids are left out of each condition, since the reader may know nothing of what they stand for. */
export type Unnamed = Readonly<Record<'campaigns' | 'suppliers' | 'ownerId', number>>;

const NONE: Unnamed = { campaigns: 0, suppliers: 0, ownerId: 0 };

/**
 * The conditions of an export as they were recorded, said as pages say them: `Criticality: high, critical`. What there is no word for stands
 * as it is. That answers are the suppliers' own is always so, and not said.
 *
 * @param unnamed what is left out of the conditions: said, so that nobody takes the export for one of everything
 */
export function conditionsSaid(filters: Readonly<Record<string, unknown>>, words: ConditionWords, unnamed = NONE): string[] {
  const leftOut = new Map(Object.entries(unnamed).filter(([, count]) => count > 0));
  const onlyLeftOut = [...leftOut.keys()].filter((name) => filters[name] === undefined);
  return [...Object.entries(filters), ...onlyLeftOut.map((name) => [name, []] as const)]
    .filter(([name, wanted]) => name !== 'basis' || wanted !== 'self')
    .map(([name, wanted]) => {
      const values = [wanted].flat().map(String);
      const called = words.label(name);
      if (called === undefined) return `${name}=${values.join(',')}`;
      const missing = leftOut.get(name) ?? 0;
      if (name === 'suppliers') return `${called}: ${pickedSaid(values, missing, words)}`;
      return `${called}: ${[...values.map((one) => saidOf(name, one, words)), ...missingSaid(name, missing, words)].join(', ')}`;
    });
}

function saidOf(name: string, value: string, words: ConditionWords): string {
  return words.value(name, value) ?? (BY_ID.includes(name) ? words.unnamed : value);
}

/** One member looks after suppliers, campaigns are several. */
function missingSaid(name: string, missing: number, words: ConditionWords): string[] {
  if (missing === 0) return [];
  return [name === 'ownerId' ? words.unnamed : words.leftOut(missing)];
}

/** Suppliers that were picked one by one, those of them that have a name for the reader, by code. */
export function namesOfPicked(ids: readonly string[], nameOf: (id: string) => string | undefined): string[] {
  return ids.flatMap((id) => nameOf(id) ?? []).sort();
}

function pickedSaid(ids: readonly string[], missing: number, { value, picked, others }: ConditionWords): string {
  const all = ids.length + missing;
  const named = namesOfPicked(ids, (id) => value('suppliers', id)).slice(0, MOST_NAMED);
  if (named.length === 0) return picked(all);
  return [...named, ...(named.length < all ? [others(all - named.length)] : [])].join(', ');
}
