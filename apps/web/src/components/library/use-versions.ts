import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { byCursor } from '~/api/by-cursor';
import { baselinesListInfiniteOptions, questionnairesListInfiniteOptions } from '~/api/generated/@tanstack/react-query.gen';
import type { BilingualView } from '~/api/generated/types.gen';

import type { LibraryKind } from './kinds';

/** A version as one chooses among them. */
export interface LibraryVersion {
  readonly id: string;
  /** The questionnaire or the baseline that it is a version of. */
  readonly ofId: string;
  readonly name: BilingualView;
  readonly number: number;
  readonly state: 'draft' | 'published';
  readonly builtIn: boolean;
  /** The version that the whole was copied from. */
  readonly originVersionId: string | null;
}

const MOST = { query: { limit: 200 } };

/** Every version that the organization may read, built-in ones first; empty while they are on their way. */
export function useVersions(kind: LibraryKind): readonly LibraryVersion[] {
  const questionnaires = useWhole(
    useInfiniteQuery({ ...questionnairesListInfiniteOptions(MOST), ...byCursor, enabled: kind === 'questionnaire' }),
  );
  const baselines = useWhole(useInfiniteQuery({ ...baselinesListInfiniteOptions(MOST), ...byCursor, enabled: kind === 'baseline' }));
  const pages = (kind === 'questionnaire' ? questionnaires : baselines) ?? [];
  return pages.flatMap(({ items }) =>
    items.flatMap(({ id: ofId, builtIn, originVersionId, versions }) =>
      versions.map(({ id, name, number, state }) => ({ id, ofId, name, number, state, builtIn, originVersionId })),
    ),
  );
}

interface Pages<Page> {
  readonly data: { readonly pages: readonly Page[] } | undefined;
  readonly hasNextPage: boolean;
  readonly isFetchingNextPage: boolean;
  readonly fetchNextPage: () => unknown;
}

/** To choose from, all pages are needed; they are few. */
function useWhole<Page>({ data, hasNextPage, isFetchingNextPage, fetchNextPage }: Pages<Page>): readonly Page[] | undefined {
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage) fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  return data?.pages;
}
