/** How the pages of a list follow one another, for every `…InfiniteOptions()`. */
export const byCursor = {
  initialPageParam: {},
  getNextPageParam: ({ next }: { readonly next: string | null }) => next ?? undefined,
};
