import type { QueryClient } from '@tanstack/react-query';

import { suppliersSizeReadingsOptions } from '~/api/generated/@tanstack/react-query.gen';
import { SIZE_BANDS } from '~/api/values';
import { oneOf } from '~/format/address-parts';

/**
 * Sends on from an address whose sizes are not in the form that stands for all that are read so: before there were bands, links named what buyers
 * had written. The API reads it; what it reads as it stands stays.
 *
 * @param onward to the same page with the sizes as they are read
 */
export async function insistOnReadSizes<Search extends { readonly sizes?: string[] }>(
  cache: QueryClient,
  search: Search,
  onward: (search: Search) => unknown,
): Promise<void> {
  const { sizes = [] } = search;
  const words = sizes.filter((size) => !oneOf(size, SIZE_BANDS));
  if (words.length === 0) return;
  const { items } = await cache.fetchQuery({
    ...suppliersSizeReadingsOptions({ query: { words } }),
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (items.every(({ word, size }) => word === size)) return;
  const read = new Map(items.map(({ word, size }) => [word, size]));
  throw onward({ ...search, sizes: [...new Set(sizes.map((size) => read.get(size) ?? size))] });
}
