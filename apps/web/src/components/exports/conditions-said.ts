/** How the parts of a filter are called; undefined: pages have no word for it. */
export interface ConditionWords {
  readonly label: (condition: string) => string | undefined;
  readonly value: (condition: string, value: string) => string | undefined;
  /** Suppliers that were picked one by one: their ids say nothing to anybody. */
  readonly picked: (count: number) => string;
  /** Somebody or something of whom the reader may know no more than that. */
  readonly unnamed: string;
}

/** Named by ids. */
const BY_ID = ['ownerId', 'campaigns'];

/**
 * The conditions of an export as they were recorded, said as pages say them: `Criticality: high, critical`. What there is no word for stands
 * as it is. That answers are the suppliers' own is always so, and not said.
 */
export function conditionsSaid(filters: Readonly<Record<string, unknown>>, words: ConditionWords): string[] {
  return Object.entries(filters)
    .filter(([name, wanted]) => name !== 'basis' || wanted !== 'self')
    .map(([name, wanted]) => {
      const values = [wanted].flat().map(String);
      const called = words.label(name);
      if (called === undefined) return `${name}=${values.join(',')}`;
      return `${called}: ${name === 'suppliers' ? words.picked(values.length) : values.map((one) => saidOf(name, one, words)).join(', ')}`;
    });
}

function saidOf(name: string, value: string, words: ConditionWords): string {
  return words.value(name, value) ?? (BY_ID.includes(name) ? words.unnamed : value);
}
