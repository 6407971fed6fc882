export interface Chosen {
  readonly relationshipId: string;
  readonly classes: readonly string[];
}

/** How many suppliers there are of a kind. */
export interface Headcount {
  /** Among those chosen. */
  readonly suppliers: number;
  /** Of these, who can be asked now. */
  readonly ready: number;
}

/** Suppliers that handle exactly the same classes, and so are asked the same. */
export interface ClassSet extends Headcount {
  readonly classes: readonly string[];
}

/** The sets of classes as they occur, the most frequent first; who handles none is in no set. */
export function classSetsOf(chosen: readonly Chosen[], ready: readonly Chosen[]): ClassSet[] {
  const askable = new Set(ready.map(({ relationshipId }) => relationshipId));
  const sets = Map.groupBy(
    chosen.filter(({ classes }) => classes.length > 0),
    ({ classes }) => classes.join(' '),
  );
  return [...sets.values()]
    .map((members) => ({
      classes: members[0]?.classes ?? [],
      suppliers: members.length,
      ready: members.filter(({ relationshipId }) => askable.has(relationshipId)).length,
    }))
    .toSorted((a, b) => b.suppliers - a.suppliers);
}

/** How many handle a class, whatever else they handle: one that handles two counts at both. */
export function headcountOf(classKey: string, sets: readonly ClassSet[]): Headcount {
  const members = sets.filter(({ classes }) => classes.includes(classKey));
  return {
    suppliers: members.reduce((sum, { suppliers }) => sum + suppliers, 0),
    ready: members.reduce((sum, { ready }) => sum + ready, 0),
  };
}
