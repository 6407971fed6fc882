/** A query as it is kept: what the generated client calls it, with where it asks. */
interface Kept {
  readonly queryKey: readonly unknown[];
}

/** Whether a query asks about one thing by its id, whatever it wants to know of it: a list of queries by name would miss the next one. */
export function asksAbout(id: string): (query: Kept) => boolean {
  return ({ queryKey }) => {
    const key = queryKey[0] as { readonly path?: { readonly id?: unknown } } | undefined;
    return key?.path?.id === id;
  };
}
